// Keys of a page: the element with data-hf-keys names them and hears "hf-key". Never over a dialog; while someone types, Ctrl+Enter alone.
(() => {
  if (window.hfKeys) return;
  window.hfKeys = true;
  const typed = "input, textarea, select, [contenteditable]";
  const pressed = "a, button, vaadin-button, summary";
  const over = "vaadin-dialog[opened], vaadin-confirm-dialog[opened], vaadin-combo-box[opened], vaadin-select[opened], vaadin-date-picker[opened]";

  // Ctrl+Enter also works while someone types: what they typed is handed over first.
  const save = (e, page) => {
    if (!page || e.repeat || !page.dataset.hfKeys.split(" ").includes("Ctrl+Enter") || document.querySelector(over)) return;
    e.preventDefault();
    if (document.activeElement) document.activeElement.blur();
    page.dispatchEvent(new CustomEvent("hf-key", { detail: "Ctrl+Enter" }));
  };

  document.addEventListener("keydown", (e) => {
    if (e.defaultPrevented || e.altKey || e.isComposing) return;
    const page = document.querySelector("[data-hf-keys]");
    if ((e.ctrlKey || e.metaKey) && e.key === "Enter") return save(e, page);
    if (e.ctrlKey || e.metaKey) return;
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
