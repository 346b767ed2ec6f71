// Keys of a page: the element with data-hf-keys names them and hears "hf-key". Never while someone types, never over a dialog.
(() => {
  if (window.hfKeys) return;
  window.hfKeys = true;
  const typed = "input, textarea, select, [contenteditable]";
  const pressed = "a, button, vaadin-button, summary";
  const over = "vaadin-dialog[opened], vaadin-confirm-dialog[opened], vaadin-combo-box[opened], vaadin-select[opened], vaadin-date-picker[opened]";

  document.addEventListener("keydown", (e) => {
    if (e.defaultPrevented || e.ctrlKey || e.metaKey || e.altKey || e.isComposing) return;
    const page = document.querySelector("[data-hf-keys]");
    const key = e.key.length === 1 ? e.key.toLowerCase() : e.key;
    if (!page || !page.dataset.hfKeys.split(" ").includes(key)) return;
    const path = e.composedPath().filter((node) => node.matches);
    if (path.some((node) => node.matches(typed)) || document.querySelector(over)) return;
    if (key === "Enter" && path.some((node) => node.matches(pressed))) return;
    if (e.repeat && !key.startsWith("Arrow")) return;
    e.preventDefault();
    page.dispatchEvent(new CustomEvent("hf-key", { detail: key }));
  });
})();
