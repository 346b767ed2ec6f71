// The grid of the calendar. A session is dragged, or picked up with M and carried with the arrows; both end in "hf-drop". A click on
// free time ends in "hf-slot". Times snap to a quarter of an hour; nothing moves before the server has said so.
(() => {
  if (window.hfCalendar) return;
  window.hfCalendar = true;
  const STEP = 15;
  const board = (node) => node.closest && node.closest(".hf-board");
  const column = (node) => node.closest && node.closest("[data-hf-column]");
  const block = (node) => node.closest && node.closest("[data-hf-session]");
  const first = (grid) => Number(grid.dataset.hfFirst) * 60;
  const last = (grid) => Number(grid.dataset.hfLast) * 60;
  const minuteAt = (grid, lane, y, grabbed) => {
    const box = lane.getBoundingClientRect();
    const minutes = ((y - box.top) / box.height) * (last(grid) - first(grid)) + first(grid) - grabbed;
    return Math.max(first(grid), Math.min(last(grid) - STEP, Math.round(minutes / STEP) * STEP));
  };
  const tell = (grid, name, detail) => grid.dispatchEvent(new CustomEvent(name, { detail }));

  // by mouse
  let dragged = null;
  let shadow = null;
  document.addEventListener("dragstart", (e) => {
    const one = block(e.target);
    if (!one || one.getAttribute("draggable") !== "true") return;
    const grid = board(one);
    const perMinute = one.parentElement.getBoundingClientRect().height / (last(grid) - first(grid));
    dragged = { one, grid, grabbed: (e.clientY - one.getBoundingClientRect().top) / perMinute };
    e.dataTransfer.effectAllowed = "move";
    e.dataTransfer.setData("text/plain", "");
    one.classList.add("hf-block-dragged");
  });
  document.addEventListener("dragover", (e) => {
    const lane = dragged && column(e.target);
    if (!lane || board(lane) !== dragged.grid) return;
    e.preventDefault();
    if (!shadow) {
      shadow = document.createElement("div");
      shadow.className = "hf-block-shadow";
    }
    shadow.style.setProperty("--from", minuteAt(dragged.grid, lane, e.clientY, dragged.grabbed) - first(dragged.grid));
    shadow.style.setProperty("--minutes", dragged.one.dataset.hfMinutes);
    if (shadow.parentElement !== lane) lane.appendChild(shadow);
  });
  document.addEventListener("drop", (e) => {
    const lane = dragged && column(e.target);
    if (!lane || board(lane) !== dragged.grid) return;
    e.preventDefault();
    tell(dragged.grid, "hf-drop", { session: dragged.one.dataset.hfSession, column: lane.dataset.hfColumn,
      minute: minuteAt(dragged.grid, lane, e.clientY, dragged.grabbed) });
  });
  document.addEventListener("dragend", () => {
    if (dragged) dragged.one.classList.remove("hf-block-dragged");
    if (shadow) shadow.remove();
    dragged = shadow = null;
  });
  document.addEventListener("click", (e) => {
    const lane = column(e.target);
    if (!lane || block(e.target)) return;
    const grid = board(lane);
    const minute = Math.floor(minuteAt(grid, lane, e.clientY, STEP / 2) / 30) * 30;
    tell(grid, "hf-slot", { column: lane.dataset.hfColumn, minute });
  });

  // by keyboard: M picks the focused session up, arrows carry it, Enter puts it down, Escape leaves it where it was
  let carried = null;
  const say = (grid, words) => {
    const live = grid.querySelector("[data-hf-live]");
    if (live) live.textContent = words;
  };
  const clock = (grid, minute) => new Date(2000, 0, 1, 0, minute)
    .toLocaleTimeString(grid.dataset.hfLang, { hour: "2-digit", minute: "2-digit" });
  const show = () => {
    const lane = carried.lanes[carried.lane];
    carried.shadow.style.setProperty("--from", carried.minute - first(carried.grid));
    lane.appendChild(carried.shadow);
    carried.shadow.scrollIntoView({ block: "nearest", inline: "nearest" });
    carried.shadow.textContent = clock(carried.grid, carried.minute);
    say(carried.grid, lane.dataset.hfName + ", " + clock(carried.grid, carried.minute));
  };
  const leave = () => {
    carried.shadow.remove();
    carried.one.classList.remove("hf-block-dragged");
    carried = null;
  };
  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing) return;
    const one = block(e.target);
    if (!carried) {
      if (!one || e.target !== one) return;
      if (e.key === "Enter" || e.key === " ") {
        e.preventDefault();
        one.click();
      } else if (e.key.toLowerCase() === "m" && one.getAttribute("draggable") === "true") {
        e.preventDefault();
        const grid = board(one);
        const lanes = [...grid.querySelectorAll("[data-hf-column]")];
        const shadow = document.createElement("div");
        shadow.className = "hf-block-shadow";
        shadow.style.setProperty("--minutes", one.dataset.hfMinutes);
        carried = { one, grid, lanes, lane: lanes.indexOf(column(one)), shadow,
          minute: first(grid) + Number(one.style.getPropertyValue("--from")) };
        one.classList.add("hf-block-dragged");
        show();
        say(grid, grid.dataset.hfPicked);
      }
      return;
    }
    const by = { ArrowUp: [0, -STEP], ArrowDown: [0, STEP], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[e.key];
    if (by) {
      e.preventDefault();
      carried.lane = Math.max(0, Math.min(carried.lanes.length - 1, carried.lane + by[0]));
      carried.minute = Math.max(first(carried.grid), Math.min(last(carried.grid) - STEP, carried.minute + by[1]));
      show();
    } else if (e.key === "Enter") {
      e.preventDefault();
      const { grid, lanes, lane, one: session, minute } = carried;
      leave();
      tell(grid, "hf-drop", { session: session.dataset.hfSession, column: lanes[lane].dataset.hfColumn, minute });
    } else if (e.key === "Escape") {
      e.preventDefault();
      say(carried.grid, carried.grid.dataset.hfLeft);
      leave();
    }
  }, true);
})();
