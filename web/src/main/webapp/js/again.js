// A button with data-hf-again opens that address in a window of its own; when the window has done its work, the button hears "hf-again".
(() => {
  if (window.hfAgain) return;
  window.hfAgain = true;
  const channel = new BroadcastChannel("hf-again");
  channel.onmessage = () => {
    document.querySelectorAll("[data-hf-again]").forEach((button) => button.dispatchEvent(new CustomEvent("hf-again")));
  };
  document.addEventListener("click", (e) => {
    const button = e.composedPath().find((node) => node.matches && node.matches("[data-hf-again]"));
    if (button) window.open(new URL(button.dataset.hfAgain, document.baseURI), "hf-again", "popup,width=520,height=720");
  }, true);
})();
