import type { ThemeConfig } from 'antd'

/** The desk of renderer/styles/tokens.css, in antd's words. Red is kept for the primary action. */
export const theme: ThemeConfig = {
  // The styles of the components come as a file (main.tsx): writing them at each start took longer than reading it.
  zeroRuntime: true,
  token: {
    colorPrimary: '#35557a',
    colorInfo: '#35557a',
    colorSuccess: '#2f6b4f',
    colorWarning: '#8f5c12',
    colorError: '#a8201a',
    colorText: '#1f2329',
    colorTextSecondary: '#646870',
    colorTextDescription: '#646870',
    colorTextPlaceholder: '#6b7078',
    colorBorder: '#cfc8ba',
    colorBorderSecondary: '#e6e1d8',
    colorBgLayout: '#faf8f4',
    colorLink: '#35557a',
    borderRadius: 6,
    controlHeight: 34,
    fontFamily:
      "'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif",
    motionDurationFast: '0.08s',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.15s',
    wireframe: false,
  },
  components: {
    Button: {
      colorPrimary: '#a8201a',
      colorPrimaryHover: '#8f1a15',
      colorPrimaryActive: '#781510',
      primaryShadow: 'none',
      defaultShadow: 'none',
      defaultHoverColor: '#1f2329',
      defaultHoverBorderColor: '#646870',
      defaultActiveColor: '#1f2329',
      defaultActiveBorderColor: '#646870',
    },
  },
}
