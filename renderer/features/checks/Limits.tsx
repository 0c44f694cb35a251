import styles from './ChecksPlace.module.css'

const limits = [
  '所写的事是否真有、数字是否真对：软件只能看出前后对不上，看不出有没有发生。',
  '证明材料是否真能证明这件事：软件数得出份数，读不懂照片和印章。',
  '文字能不能打动人：套话、空话查得出一部分，好不好要请同事和专家读。',
  '局软建办有没有另外的要求：通知之外的口头要求，软件不知道。',
  '所有的错别字和个人信息：只查常见的写错和有规律的号码，报送前仍要有人通读。',
] as const

/** 自查不能证明什么: said on the spot, so that a clean list is not taken for more than it is. */
export function Limits({ rules }: { readonly rules: number }) {
  return (
    <section className={styles.sheet} aria-labelledby="limits-title">
      <h2 id="limits-title">自查不能证明什么</h2>
      <p className={styles.lead}>
        一共有 {rules} 条规则，全在本机按字面核对。没有发现问题，不等于没有问题：
      </p>
      <ul className={styles.limits}>
        {limits.map(limit => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
    </section>
  )
}
