import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Acts } from './acts';
import { Items } from './card';
import type { Table } from './protocol';

/** So many rows are shown at once; a button shows as many more. Thousands would keep the page from scrolling. */
const ROWS = 500;

/** Tables one below the other. The first cell of a row is its head. */
export function Tables({ tables, ...acts }: Acts & { readonly tables: readonly Table[] }): JSX.Element {
  return (
    <>
      {tables.map((table) => (
        <OneTable key={table.caption} table={table} {...acts} />
      ))}
    </>
  );
}

function OneTable({ table: { caption, columns, rows }, ...acts }: Acts & { readonly table: Table }): JSX.Element {
  const [most, setMost] = useState(ROWS);
  const rest = rows.length - most;
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" key={column}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, most).map(([head = [], ...cells], i) => (
          <tr key={i}>
            <th scope="row">
              <Items items={head} {...acts} />
            </th>
            {cells.map((items, column) => (
              <td key={column}>
                <Items items={items} {...acts} />
              </td>
            ))}
          </tr>
        ))}
        {rest > 0 && (
          <tr>
            <td colSpan={columns.length}>
              <button onClick={() => setMost(most + ROWS)}>{acts.words.more.replace('{0}', String(rest))}</button>
            </td>
          </tr>
        )}
        {rows.length === 0 && (
          <tr>
            <td colSpan={columns.length}>{acts.words.nothing}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
