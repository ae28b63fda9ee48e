/** Before anything is painted: the colours that the person chose on an earlier page. */
try {
  const chosen = localStorage.getItem('docs-scheme');
  if (chosen) document.documentElement.dataset.scheme = chosen;
} catch {
  // A page that may store nothing follows the system.
}
document.documentElement.classList.add('script');
