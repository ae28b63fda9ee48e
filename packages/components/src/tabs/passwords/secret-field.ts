import { css, html, nothing, type TemplateResult } from 'lit';
import type { PasswordDialogsMessages } from '../../messages/en/passwordDialogs.ts';
import type { Format } from '../../messages/format.ts';
import { close, critical, icon, refresh } from '../../primitives/icons.ts';
import { dice, eye, eyeOff } from '../../primitives/icons/vault.ts';
import { bitsOf, limits, type GeneratorOptions } from './generate.ts';
import { levelOf, type Strength } from './strength.ts';

export const secretFieldStyles = css`
  .secret input {
    font-family: var(--ch-font-mono);
  }
  .secret .btn {
    margin-inline-end: -6px;
  }
  .meter {
    display: grid;
    grid-template-columns: repeat(4, 1fr);
    gap: 3px;
    margin-block: 4px 0;
  }
  .meter i {
    block-size: 4px;
    border-radius: 2px;
    background: var(--ch-track);
  }
  .meter .on {
    background: var(--ch-danger);
  }
  .l2 .on {
    background: var(--ch-warning);
  }
  .l3 .on,
  .l4 .on {
    background: var(--ch-success);
  }
  .says {
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
    font-size: var(--ch-fs-sm);
    line-height: 16px;
  }
  .says b {
    font-weight: 600;
  }
  .gen {
    display: grid;
    gap: 10px;
    margin-block-start: 8px;
    padding: 10px 12px;
    border: 1px solid var(--ch-border);
    border-radius: var(--ch-radius);
    background: var(--ch-sunken);
  }
  .gen .sets {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
  }
  .gen label {
    display: inline-flex;
    align-items: center;
    gap: 7px;
    min-block-size: 24px;
  }
  .gen .size {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) 3ch;
    align-items: center;
    gap: 10px;
  }
  .gen input[type='range'] {
    accent-color: var(--ch-accent);
    inline-size: 100%;
    margin: 0;
  }
  .gen .top {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 14px;
    align-items: center;
  }
  @media (forced-colors: active) {
    .meter .on {
      background: CanvasText;
    }
  }
`;

/** How the field for a secret stands. The secret itself is in the input and nowhere else. */
export interface SecretFieldState {
  /** Something is entered. */
  readonly filled: boolean;
  /** It can be read. */
  readonly open: boolean;
  readonly generator: GeneratorOptions | undefined;
  /** What the input holds was made here, with the options as they are. */
  readonly generated: boolean;
  readonly strength: Strength | undefined;
}

export const emptyField: SecretFieldState = {
  filled: false,
  open: false,
  generator: undefined,
  generated: false,
  strength: undefined,
};

export interface SecretFieldParts {
  readonly t: PasswordDialogsMessages;
  readonly format: Format;
  readonly state: SecretFieldState;
  readonly label: string;
  readonly required: boolean;
  readonly requiredWord: string;
  readonly hint: string;
  readonly placeholder: string;
  readonly error: string;
  readonly disabled: boolean;
  typed(): void;
  toggleOpen(): void;
  clear(): void;
  generate(options?: Partial<GeneratorOptions>): void;
  closeGenerator(): void;
}

const strengthLine = ({ t, format, state }: SecretFieldParts): unknown => {
  const { strength, generated, generator, filled } = state;
  if (!filled || !strength) return nothing;
  const bits = generated && generator ? bitsOf(generator) : strength.bits;
  const level = generated && generator ? levelOf(bits) : strength.level;
  const number = format.number(bits, { maximumFractionDigits: 0 });
  return html` <div class=${`meter l${level}`} aria-hidden="true">
      ${[1, 2, 3, 4].map(step => html`<i class=${step <= Math.max(1, level) ? 'on' : ''}></i>`)}
    </div>
    <div class="says" role="status">
      <span
        >${t.strength}: <b>${t.levels[level]}</b>
        <span class="faint">(${generated ? t.bits(number) : t.aboutBits(number)})</span></span
      >
      <span class="muted"
        >${generated ? t.generatedHint : strength.warning ? t.warnings[strength.warning] : t.estimateHint}</span
      >
    </div>`;
};

const generatorPart = ({ t, format, state, disabled, generate }: SecretFieldParts): unknown => {
  const { generator } = state;
  if (!generator) return nothing;
  const { kind, length } = generator;
  const { least, most } = limits[kind];
  const box = (key: 'upper' | 'lower' | 'digits' | 'symbols' | 'clear', label: string): TemplateResult =>
    html`<label
      ><input
        type="checkbox"
        class="chk"
        .checked=${generator[key]}
        ?disabled=${disabled}
        @change=${(event: Event) => generate({ [key]: (event.target as HTMLInputElement).checked })} /><span
        >${label}</span
      ></label
    >`;
  return html`<div class="gen" role="group" aria-label=${t.generator}>
    <div class="top" role="radiogroup" aria-label=${t.kind}>
      ${(['characters', 'readable'] as const).map(
        one =>
          html`<label
            ><input
              type="radio"
              class="chk"
              name="kind"
              .checked=${kind === one}
              ?disabled=${disabled}
              @change=${() => generate({ kind: one, length: limits[one].start })} />${t.kinds[one]}</label
          >`,
      )}
    </div>
    <div class="size">
      <label for="length">${kind === 'readable' ? t.groups : t.length}</label>
      <input
        id="length"
        type="range"
        min=${least}
        max=${most}
        .value=${String(length)}
        ?disabled=${disabled}
        @input=${(event: Event) => generate({ length: Number((event.target as HTMLInputElement).value) })} />
      <output for="length">${format.number(length)}</output>
    </div>
    ${
      kind === 'characters'
        ? html`<div class="sets">
              ${box('upper', t.upper)}${box('lower', t.lower)}${box('digits', t.digits)}${box('symbols', t.symbols)}
            </div>
            <div class="sets">${box('clear', t.clear_letters)}</div>`
        : nothing
    }
    <div>
      <button type="button" class="btn" ?disabled=${disabled} @click=${() => generate()}>
        ${icon(refresh)}${t.again}
      </button>
    </div>
  </div>`;
};

/**
 * The field for a secret. Not bound to any state, and no field that a password manager of the browser would
 * offer to keep: the technician's own manager has no business with a customer's password.
 */
export const secretField = (parts: SecretFieldParts): TemplateResult => {
  const { t, state, label, required, requiredWord, hint, placeholder, error, disabled } = parts;
  const { filled, open, generator } = state;
  return html`<div class="fld wide">
    <label class="name" for="secret"
      >${label}${required ? html` <span class="faint">(${requiredWord})</span>` : nothing}</label
    >
    <div class="row">
      <span class=${`field grow secret${error ? ' bad' : ''}`}
        ><input
          id="secret"
          type=${open ? 'text' : 'password'}
          autocomplete="one-time-code"
          autocapitalize="off"
          spellcheck="false"
          dir="ltr"
          data-1p-ignore
          data-lpignore="true"
          ?required=${required}
          ?disabled=${disabled}
          placeholder=${placeholder || nothing}
          aria-describedby=${error ? 'secret-error' : hint ? 'secret-hint' : nothing}
          aria-invalid=${error ? 'true' : nothing}
          @input=${parts.typed} />
        ${
          filled
            ? html`<button
                  type="button"
                  class="btn sm icon ghost"
                  aria-label=${t.clear}
                  title=${t.clear}
                  @click=${parts.clear}>
                  ${icon(close, 'xs')}
                </button>
                <button
                  type="button"
                  class="btn sm icon ghost"
                  aria-label=${open ? t.conceal : t.reveal}
                  title=${open ? t.conceal : t.reveal}
                  aria-pressed=${open ? 'true' : 'false'}
                  @click=${parts.toggleOpen}>
                  ${icon(open ? eyeOff : eye)}
                </button>`
            : nothing
        }</span
      >
      <button
        type="button"
        class="btn"
        aria-expanded=${generator ? 'true' : 'false'}
        ?disabled=${disabled}
        @click=${() => (generator ? parts.closeGenerator() : parts.generate({}))}>
        ${icon(dice)}${t.generate}
      </button>
    </div>
    ${hint && !filled ? html`<div class="hint" id="secret-hint">${hint}</div>` : nothing}
    ${
      error
        ? html`<div class="prob" id="secret-error" role="alert">${icon(critical)}<span>${error}</span></div>`
        : nothing
    }
    ${strengthLine(parts)}${generatorPart(parts)}
  </div>`;
};
