/** What a page of the documentation does: menu, colours, copying, search, live examples; each when it is wanted. */
const page = document.documentElement;
/** From this page to the root of the site, `../`. */
export const up = page.dataset.root ?? '';

function copyButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('.copy'))
    button.addEventListener('click', () => {
      const code = button.closest('figure')?.querySelector('code')?.textContent ?? '';
      navigator.clipboard.writeText(code).then(
        () => (button.textContent = 'Copied'),
        () => (button.textContent = 'Not allowed'),
      );
      button.addEventListener('blur', () => (button.textContent = 'Copy'), { once: true });
    });
}

function chooseColours(): void {
  const select = document.querySelector<HTMLSelectElement>('.scheme select');
  if (!select) return;
  select.value = page.dataset.scheme ?? 'auto';
  select.addEventListener('change', () => {
    page.dataset.scheme = select.value;
    try {
      localStorage.setItem('docs-scheme', select.value);
    } catch {
      // Then it holds for this page.
    }
  });
}

function openMenu(): void {
  const button = document.querySelector<HTMLButtonElement>('.menu'),
    menu = document.querySelector('#pages');
  button?.addEventListener('click', () => {
    const isOpen = menu?.classList.toggle('open') ?? false;
    button.setAttribute('aria-expanded', String(isOpen));
  });
}

function searchOnDemand(): void {
  const load = () => import('./search.ts');
  const open = async (): Promise<void> => (await load()).openSearch(up);
  // Before it is wanted: what somebody types right after `/` is meant for it.
  addEventListener('load', () => void load());
  document.querySelector('.search')?.addEventListener('click', () => void open());
  document.addEventListener('keydown', event => {
    const [first] = event.composedPath();
    const isTyping =
      first instanceof HTMLElement && first.closest('input, select, textarea, [contenteditable]');
    const isWanted = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping;
    if (!isWanted || event.defaultPrevented) return;
    event.preventDefault();
    void open();
  });
}

/** The elements and the mock are as large as a small product: they come when an example is in sight. */
function examplesInSight(): void {
  const places = document.querySelectorAll<HTMLElement>('.live');
  if (places.length === 0) return;
  const seen = new IntersectionObserver(
    entries => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        seen.unobserve(target);
        void import('./live.ts').then(({ showLive }) => showLive(target as HTMLElement));
      }
    },
    { rootMargin: '300px' },
  );
  for (const place of places) seen.observe(place);
}

function runExamples(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('.run'))
    button.addEventListener(
      'click',
      () => void import('./live.ts').then(({ runExample }) => runExample(button, up)),
    );
}

copyButtons();
chooseColours();
openMenu();
searchOnDemand();
examplesInSight();
runExamples();
document.querySelector('.pages [aria-current]')?.scrollIntoView({ block: 'nearest' });
