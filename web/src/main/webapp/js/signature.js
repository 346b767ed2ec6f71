// <hf-signature>: a field to sign in, 600 wide and 200 high in its own units. Its path is SVG path data of moves and lines.
(() => {
  if (customElements.get("hf-signature")) return;
  const WIDE = 600, HIGH = 200, LONGEST = 19000;
  const svg = (name) => document.createElementNS("http://www.w3.org/2000/svg", name);

  customElements.define("hf-signature", class extends HTMLElement {
    connectedCallback() {
      if (this.drawn) return;
      this.sheet = svg("svg");
      this.sheet.setAttribute("viewBox", `0 0 ${WIDE} ${HIGH}`);
      this.drawn = svg("path");
      this.sheet.append(this.drawn);
      this.clear = document.createElement("button");
      this.clear.type = "button";
      this.clear.className = "hf-link";
      this.clear.textContent = this.dataset.clear;
      this.clear.addEventListener("click", () => this.set(""));
      this.append(this.sheet, this.clear);
      this.sheet.addEventListener("pointerdown", (e) => {
        if (e.button !== 0) return;
        e.preventDefault();
        this.sheet.setPointerCapture(e.pointerId);
        this.stroke = `M${this.at(e)}`;
        this.last = this.at(e);
        this.moved = false;
      });
      this.sheet.addEventListener("pointermove", (e) => {
        if (!this.stroke) return;
        for (const each of e.getCoalescedEvents ? e.getCoalescedEvents() : [e]) {
          const at = this.at(each);
          const [x, y] = at.split(" "), [u, v] = this.last.split(" ");
          if (Math.hypot(x - u, y - v) < 3 || this.text.length + this.stroke.length > LONGEST) continue;
          this.stroke += `L${at}`;
          this.last = at;
          this.moved = true;
        }
        this.drawn.setAttribute("d", this.text + this.stroke);
      });
      const done = () => {
        if (!this.stroke) return;
        const [x, y] = this.last.split(" ").map(Number);
        const whole = this.moved ? this.stroke : `${this.stroke}L${Math.min(WIDE, x + 1)} ${y}`;
        this.stroke = null;
        this.set(this.text + whole);
      };
      this.sheet.addEventListener("pointerup", done);
      this.sheet.addEventListener("pointercancel", done);
      this.drawn.setAttribute("d", this.text);
    }

    at(e) {
      const box = this.sheet.getBoundingClientRect();
      const within = (value, most) => Math.max(0, Math.min(most, Math.round(value)));
      return `${within((e.clientX - box.left) / box.width * WIDE, WIDE)} ${within((e.clientY - box.top) / box.height * HIGH, HIGH)}`;
    }

    get text() { return this.value || ""; }

    get path() { return this.text; }

    set path(value) {
      this.value = value || "";
      if (this.drawn) this.drawn.setAttribute("d", this.text);
    }

    set(value) {
      this.path = value;
      this.dispatchEvent(new CustomEvent("path-changed"));
    }
  });
})();
