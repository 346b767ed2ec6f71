// Knows whether someone is there. Reading counts as use and is reported every two minutes at most; after the quiet time the
// page signs out, Keycloak included. Windows of one browser tell each other. A page that loads itself anew was not used by that: the
// last use is remembered for the tab, or else who had left would be signed in again in silence. Loaded once, whatever loads it.
(() => {
  if (window.hfHold) return;
  window.hfHold = true;
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
  const quiet = Number(meta("hf-quiet-seconds") || 1200) * 1000;
  const warn = Math.min(60000, quiet / 2);
  const ends = Number(meta("hf-ends-at") || 0);
  let last = null;
  const others = "BroadcastChannel" in window ? new BroadcastChannel("hf-use") : null;
  const report = Math.min(120000, quiet / 4);
  const proved = Date.now() - Number(meta("hf-proved-ago") || 0) * 1000;
  const kept = Number(sessionStorage.getItem("hf-used") || 0);
  let used = kept ? Math.min(Date.now(), Math.max(kept, proved)) : Date.now();
  let reported = Date.now(), told = 0, box = null;

  const seen = () => {
    used = Date.now();
    sessionStorage.setItem("hf-used", String(used));
    if (box) { box.remove(); box = null; }
  };
  sessionStorage.setItem("hf-used", String(used));
  if (others) others.onmessage = (e) => { if (e.data === "out") { window.hfOut = true; location.reload(); } else seen(); };

  const use = () => {
    seen();
    const now = used;
    if (others && now - told > 5000) { told = now; others.postMessage("used"); }
    if (now - reported > report) {
      reported = now;
      document.querySelector("[data-hf-use]")?.dispatchEvent(new CustomEvent("hf-used"));
    }
  };
  for (const type of ["keydown", "pointerdown", "pointermove", "scroll", "touchstart", "wheel"])
    window.addEventListener(type, use, { passive: true, capture: true });

  const notice = (words) => {
    const box = document.createElement("div");
    box.className = "hf-soon hf-toast";
    box.setAttribute("role", "alert");
    box.textContent = words || "";
    document.body.append(box);
    return box;
  };

  setInterval(() => {
    const until = ends ? ends - Date.now() : Infinity;
    if (until <= 0) { window.hfOut = true; location.assign("sign-out"); return; }
    if (until <= 300000 && !last) last = notice(meta("hf-ends-words"));
    const left = used + quiet - Date.now();
    if (left <= 0) { window.hfOut = true; location.assign("sign-out"); }
    else if (left <= warn && !box) {
      box = notice(meta("hf-quiet-words"));
    }
  }, 1000);

  // A page that comes back from the browser's memory after signing out must not show what it held.
  window.addEventListener("pageshow", (e) => { if (e.persisted) location.reload(); });
})();
