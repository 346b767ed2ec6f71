// Hide screen: at once, without asking the server. What is left is a clock; a key or a touch on "Back" returns.
(() => {
  if (window.hfHide) return;
  window.hfHide = true;
  let cover = null, title = "", timer = 0, before = null;

  const clock = () => {
    const now = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
    cover.querySelector("time").textContent = now;
    document.title = now;
  };
  const hide = () => {
    if (cover) return;
    const button = document.getElementById("hide-screen");
    if (!button) return;
    before = document.activeElement;
    title = document.title;
    cover = document.createElement("div");
    cover.className = "hf-cover";
    cover.setAttribute("role", "dialog");
    cover.setAttribute("aria-modal", "true");
    const back = document.createElement("button");
    back.type = "button";
    back.textContent = button.dataset.hfBack || "";
    back.addEventListener("click", show);
    cover.append(document.createElement("time"), back);
    document.body.append(cover);
    document.documentElement.classList.add("hf-covered");
    clock();
    timer = setInterval(clock, 5000);
    back.focus();
  };
  const show = () => {
    clearInterval(timer);
    cover.remove();
    cover = null;
    document.title = title;
    document.documentElement.classList.remove("hf-covered");
    before?.focus?.();
  };

  window.addEventListener("keydown", (e) => { if (e.key === "Escape") { e.preventDefault(); cover ? show() : hide(); } }, true);
  document.addEventListener("click", (e) => { if (e.target.closest("#hide-screen")) hide(); });
})();
