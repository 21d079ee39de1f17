import type { JSX } from 'preact';
import type { Acts } from './app';
import type { Item } from './protocol';

/** The lines of a card, as a list of terms. */
export function CardRows({
  rows,
  ...acts
}: Acts & { readonly rows: readonly { readonly label: string; readonly items: readonly Item[] }[] }): JSX.Element {
  return (
    <dl>
      {rows.map(({ label, items }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Items items={items} {...acts} />
          </dd>
        </div>
      ))}
    </dl>
  );
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
