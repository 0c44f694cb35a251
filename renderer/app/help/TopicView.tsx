import type { PlaceKind } from '#shared/domain/place'
import { generalHelp } from '#shared/help/general'
import type { HelpKey, HelpQuestion, HelpTopic } from '#shared/help/topic'
import { helpTopics } from '#shared/help/topics'
import styles from './HelpDrawer.module.css'

/** All that is said of one place. */
export function TopicView({
  topic: { purpose, first, keys, text, questions, links },
  onFollow,
}: {
  readonly topic: HelpTopic
  readonly onFollow: (place: PlaceKind) => void
}) {
  return (
    <>
      <section>
        <h3>这里做什么</h3>
        <p>{purpose}</p>
      </section>
      <section>
        <h3>先做什么</h3>
        <ol className={styles.first}>
          {first.map(step => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <section>
        <h3>写的东西会怎样</h3>
        <p>{text}</p>
      </section>
      <Keys keys={keys} />
      <section>
        <h3>常见问题</h3>
        <Questions questions={questions} />
      </section>
      {links.length > 0 && (
        <section>
          <h3>接着去</h3>
          <p className={styles.links}>
            {links.map(kind => (
              <button key={kind} type="button" onClick={() => onFollow(kind)}>
                {helpTopics[kind].title}
              </button>
            ))}
          </p>
        </section>
      )}
    </>
  )
}

/** What is asked everywhere. */
export function OpenQuestions() {
  return (
    <section>
      <h3>各处都会问的</h3>
      <Questions questions={generalHelp} />
    </section>
  )
}

function Keys({ keys }: { readonly keys: readonly HelpKey[] }) {
  return (
    <section>
      <h3>好用的键</h3>
      <dl className={styles.keys}>
        {keys.map(({ keys: pressed, does }) => (
          <div key={pressed}>
            <dt>{pressed}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Questions({ questions }: { readonly questions: readonly HelpQuestion[] }) {
  return questions.map(({ ask, answer }) => (
    <details key={ask} className={styles.question}>
      <summary>{ask}</summary>
      <p>{answer}</p>
    </details>
  ))
}
