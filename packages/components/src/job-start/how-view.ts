import type { ScriptDetail } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { FieldDefinition } from '../form/definition.ts';
import type { JobStartMessages } from '../messages/en/jobStart.ts';
import type { Format } from '../messages/format.ts';
import { copy, icon } from '../primitives/icons.ts';
import type { LibraryItem } from './library.ts';
import type { Questions } from './questions.ts';
import type { Work } from './work.ts';

export interface HowParts {
  readonly t: JobStartMessages;
  readonly format: Format;
  readonly work: Work;
  /** What was chosen; undefined where nothing is, or there is nothing to choose. */
  readonly item: LibraryItem | undefined;
  readonly needsItem: boolean;
  /** The script with its content, once it is there. */
  readonly detail: ScriptDetail | undefined;
  readonly questions: Questions;
  /** The whole preview shows. */
  readonly whole: boolean;
  showWhole(whole: boolean): void;
  copy(text: string): void;
  field(field: FieldDefinition): unknown;
}

/** Lines of a script that show at first. */
const FIRST_LINES = 12;
/** A line longer than this is cut in the preview: nobody reads it there. */
const LONGEST = 2000;

const codeView = ({ t, format, detail, whole, showWhole, copy: take }: HowParts): unknown => {
  if (!detail) return nothing;
  const lines = detail.content.split(/\r\n|\r|\n/);
  const shown = (whole ? lines : lines.slice(0, FIRST_LINES)).map(line => line.slice(0, LONGEST)).join('\n');
  const more =
    lines.length > FIRST_LINES
      ? html`<button
          type="button"
          class="flink"
          aria-expanded=${whole ? 'true' : 'false'}
          @click=${() => showWhole(!whole)}>
          ${whole ? t.fewerLines : t.allLines(lines.length, format.number(lines.length))}
        </button>`
      : nothing;
  return html`<h4>
      ${t.preview}<span class="end"></span>
      <button type="button" class="flink" @click=${() => take(detail.content)}>
        ${icon(copy, 'xs')} ${t.copy}</button
      >${more}
    </h4>
    <pre class="code" tabindex="0" role="region" aria-label=${t.preview}>${shown}</pre>`;
};

const facts = ({ t, format, item, work }: HowParts): unknown => {
  if (!item)
    return html`<p class="sub">${work in t.nothingChosen ? t.nothingChosen[work as 'run_script'] : ''}</p>`;
  const { entry, name } = item;
  const chips = (words: readonly string[]): TemplateResult[] =>
    words.map(word => html`<span class="chip line">${word}</span>`);
  const systems = (families: readonly (keyof JobStartMessages['families'])[]) =>
    chips(families.map(family => t.families[family]));
  if (entry.kind === 'script') {
    const { script } = entry;
    return html`<div class="row">
        <h3 class="grow"><bdi>${name}</bdi></h3>
        ${chips([t.languages[script.language]])}${systems(script.osFamilies)}
      </div>
      <p class="sub">${t.changed(format.date(script.updatedAt), script.author?.name ?? '')}</p>
      ${script.description ? html`<p><bdi>${script.description}</bdi></p>` : nothing}`;
  }
  if (entry.kind === 'package') {
    const { version, publisher, source, osFamilies } = entry.software;
    return html`<div class="row">
        <h3 class="grow"><bdi>${name}</bdi></h3>
        ${chips([t.library.sources[source]])}${systems(osFamilies)}
      </div>
      <p class="sub">${[t.version(version), publisher].filter(Boolean).join(' · ')}</p>`;
  }
  if (entry.kind === 'app')
    return html`<div class="row">
        <h3 class="grow"><bdi>${name}</bdi></h3>
        ${systems(entry.app.osFamilies)}
      </div>
      <p class="sub">${entry.app.vendor}</p>
      ${entry.app.description ? html`<p><bdi>${entry.app.description}</bdi></p>` : nothing}`;
  const { description, packages, osFamilies } = entry.bundle;
  return html`<div class="row">
      <h3 class="grow"><bdi>${name}</bdi></h3>
      ${systems(osFamilies)}
    </div>
    ${description ? html`<p><bdi>${description}</bdi></p>` : nothing}
    <h4>${t.contains}</h4>
    <ul class="contents">
      ${packages.map(({ name: part }) => html`<li><bdi>${part}</bdi></li>`)}
    </ul>`;
};

/** The middle column: what it is, and how it is done. */
export const howView = (parts: HowParts): TemplateResult => {
  const { t, work, item, needsItem, questions, field } = parts;
  const { own, general } = questions;
  const group = (fields: readonly FieldDefinition[], heading?: string): unknown =>
    fields.length > 0
      ? html`${heading ? html`<h4>${heading}</h4>` : nothing}
          <div class="form">${fields.map(field)}</div>`
      : nothing;
  const isScript = item?.entry.kind === 'script';
  return html`${needsItem ? facts(parts) : nothing} ${isScript ? codeView(parts) : nothing}
  ${
    isScript && own.length === 0
      ? html`<h4>${t.arguments}</h4>
          <p class="sub">${t.noArguments}</p>`
      : nothing
  }
  ${group(own, isScript ? t.arguments : undefined)} ${group(general, t.onEach)}
  ${work === 'upgrade_packages' ? html`<p>${t.upgradeText}</p>` : nothing}`;
};
