import type { JSX } from 'preact';
import type { Acts } from './acts';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CardBody } from './card';
import { GraphPicture } from './graphPicture';
import type { Section, ToPanel } from './protocol';
import { Tables } from './tables';
import { TimeLinePicture } from './timeLinePicture';

/** The panel: what it is about, its sections as tabs, and one of them. Alt+Left and Alt+Right go through what was shown. */
export function App({ page, words, canGoBack, canGoForward, hasText, section: first, isSame, send }: ToPanel & Acts): JSX.Element {
  const [chosen, choose] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (isSame) return;
    if (document.hasFocus()) title.current?.focus(); // never takes the focus from an editor
    if (first !== undefined) choose(first);
  }, [page]);
  const section = page.sections.find((one) => one.title === chosen) ?? page.sections[0];
  const keys = (event: KeyboardEvent): void => {
    const type = ({ ArrowLeft: 'back', ArrowRight: 'forward' } as const)[event.key];
    if (event.altKey && type) send({ type });
  };
  return (
    <main onKeyDown={keys}>
      <header>
        <button title={words.back} aria-label={words.back} disabled={!canGoBack} onClick={() => send({ type: 'back' })}>
          ←
        </button>
        <button title={words.forward} aria-label={words.forward} disabled={!canGoForward} onClick={() => send({ type: 'forward' })}>
          →
        </button>
        <h1 tabIndex={-1} ref={title}>
          {page.title}
        </h1>
        <p>{page.subtitle}</p>
        {hasText && <button onClick={() => send({ type: 'asText' })}>{words.asText}</button>}
      </header>
      {page.sections.length > 1 && <Tabs sections={page.sections} chosen={section} label={words.sections} choose={choose} />}
      {section && (
        <section role={page.sections.length > 1 ? 'tabpanel' : undefined} aria-label={section.title} key={`${page.title} ${section.title}`}>
          {section.note !== undefined && <p class="note">{section.note}</p>}
          <Body section={section} words={words} send={send} />
        </section>
      )}
    </main>
  );
}

function Body({ section, ...acts }: Acts & { readonly section: Section }): JSX.Element {
  switch (section.kind) {
    case 'card':
      return <CardBody rows={section.rows} sources={section.sources} {...acts} />;
    case 'graph':
      return (
        <>
          <GraphPicture {...section} {...acts} />
          <Tables tables={section.tables} {...acts} />
        </>
      );
    case 'timeLine':
      return (
        <>
          <TimeLinePicture {...section} {...acts} />
          <Tables tables={section.tables} {...acts} />
        </>
      );
    case 'tables':
      return <Tables tables={section.tables} {...acts} />;
  }
}

interface TabsProps {
  readonly sections: readonly Section[];
  readonly chosen: Section | undefined;
  readonly label: string;
  readonly choose: (title: string) => void;
}

/** One tab stop; the arrow keys go from tab to tab. */
function Tabs({ sections, chosen, label, choose }: TabsProps): JSX.Element {
  const keys = (event: KeyboardEvent): void => {
    const step = event.altKey ? undefined : { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const next = step === undefined ? undefined : sections.at((sections.findIndex((one) => one === chosen) + step) % sections.length);
    if (!next) return;
    choose(next.title);
    (event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role=tab]')[sections.indexOf(next)]?.focus();
  };
  return (
    <div role="tablist" aria-label={label} onKeyDown={keys}>
      {sections.map((one) => (
        <button
          role="tab"
          key={one.title}
          aria-selected={one === chosen}
          tabIndex={one === chosen ? 0 : -1}
          onClick={() => choose(one.title)}
        >
          {one.title}
        </button>
      ))}
    </div>
  );
}
