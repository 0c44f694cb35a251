import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'

// Months and weekdays in Chinese; with the first calendar, because no start should wait for it.
dayjs.locale('zh-cn')

export { DatePicker } from 'antd'
