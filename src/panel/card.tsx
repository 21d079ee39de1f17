import type { JSX } from 'preact';
import type { Acts } from './acts';
import type { CardLine, Item } from './protocol';

type Sourced = Acts & { readonly sources: readonly Item[] };

/** How many lines of a list are seen at once; more are folded. */
const LINES_UNFOLDED = 10;

/** The lines of a card as a list of terms, and its sources as notes with numbers. */
export function CardBody({ rows, sources, ...acts }: Sourced & { readonly rows: readonly CardLine[] }): JSX.Element {
  return (
    <>
      <dl>
        {rows.map(({ label, items }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <CardItems items={items} sources={sources} {...acts} />
            </dd>
          </div>
        ))}
      </dl>
      {sources.length > 0 && (
        <section class="sources" aria-label={acts.words.sources}>
          <h2>{acts.words.sources}</h2>
          <ol>
            {sources.map((source, i) => (
              <li key={i}>
                <ItemText item={source} {...acts} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

/** Neighbours with the same detail share a line; a long list is folded behind its first lines. */
function CardItems({ items, ...sourced }: Sourced & { readonly items: readonly Item[] }): JSX.Element {
  const lines = inGroups(items);
  const [first] = lines;
  if (lines.length <= 1) return first ? <Group items={first} {...sourced} /> : <></>;
  const unfolded = lines.length > LINES_UNFOLDED + 1 ? LINES_UNFOLDED : lines.length;
  const rest = lines.slice(unfolded);
  return (
    <>
      <List lines={lines.slice(0, unfolded)} {...sourced} />
      {rest.length > 0 && (
        <details>
          <summary>{sourced.words.more.replace('{0}', String(rest.length))}</summary>
          <List lines={rest} {...sourced} />
        </details>
      )}
    </>
  );
}

function List({ lines, ...sourced }: Sourced & { readonly lines: readonly (readonly Item[])[] }): JSX.Element {
  return (
    <ul>
      {lines.map((line, i) => (
        <li key={i}>
          <Group items={line} {...sourced} />
        </li>
      ))}
    </ul>
  );
}

function Group({ items, sources, ...acts }: Sourced & { readonly items: readonly Item[] }): JSX.Element {
  const detail = items[0]?.detail;
  return (
    <>
      {items.map(({ detail: _detail, ...item }, i) => (
        <span key={i}>
          {i > 0 && ', '}
          <ItemText item={item} {...acts} />
          <Notes numbers={item.notes ?? []} sources={sources} />
        </span>
      ))}
      {detail !== undefined && detail !== '' && <span class="detail"> ({detail})</span>}
    </>
  );
}

/** Numbers of sources; each tells on hover what it is. */
function Notes({ numbers, sources }: { readonly numbers: readonly number[]; readonly sources: readonly Item[] }): JSX.Element {
  return (
    <>
      {numbers.map((number) => (
        <sup class="note-number" key={number} title={sources[number - 1]?.text}>
          [{number}]
        </sup>
      ))}
    </>
  );
}

function inGroups(items: readonly Item[]): Item[][] {
  const groups: Item[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && item.detail && last[0]?.detail === item.detail) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** Items as a list; one alone stands as it is. */
export function Items({ items, ...acts }: Acts & { readonly items: readonly Item[] }): JSX.Element {
  const [first] = items;
  if (items.length <= 1) return first ? <ItemText item={first} {...acts} /> : <></>;
  return (
    <ul>
      {items.map((item, i) => (
        <li key={i}>
          <ItemText item={item} {...acts} />
        </li>
      ))}
    </ul>
  );
}

function ItemText({ item: { text, detail, target }, send }: Acts & { readonly item: Item }): JSX.Element {
  const open = (event: Event): void => {
    event.preventDefault();
    if (target) send({ type: 'open', target });
  };
  return (
    <>
      {target ? (
        <a href="#" onClick={open}>
          {text}
        </a>
      ) : (
        text
      )}
      {detail !== undefined && detail !== '' && <span class="detail"> ({detail})</span>}
    </>
  );
}
