// Draws an option that the server made, with Apache ECharts. JSON cannot hold functions or know the page's colours: a text "fn:x" becomes
// the function x below, a text "--hf-x" the colour of that token. Redraws when the place changes size or the light changes.
(() => {
  if (window.hfChart) return;

  const ONE = { minimumFractionDigits: 1, maximumFractionDigits: 1 };

  const percents = (words, value) => words.percent.replace("{0}",
    new Intl.NumberFormat(words.locale, ONE).format(value));

  const functions = {
    percent: () => (value) => (value === 100 ? `100 %` : `${value}`),

    day: (label) => (value) => (value === label.hfBold ? `{b|${value}}` : `${value}`),

    // One shape for a whole band, drawn with its first piece.
    band: (series) => {
      const pieces = series.data;
      return (params, api) => {
        if (params.dataIndex > 0) return null;
        const upper = [], lower = [];
        for (const [from, to, low, high] of pieces) {
          upper.push(api.coord([from, high]), api.coord([to, high]));
          lower.push(api.coord([from, low]), api.coord([to, low]));
        }
        return { type: "polygon", silent: true, shape: { points: upper.concat(lower.reverse()) }, style: { fill: series.itemStyle.color, opacity: series.itemStyle.opacity } };
      };
    },

    // What each curve says on the day under the pointer: share, interval, still followed.
    followed: (tip, whole) => (under) => {
      if (!under.length) return "";
      const day = Math.round(under[0].axisValue);
      const box = document.createElement("div");
      const head = box.appendChild(document.createElement("b"));
      head.textContent = tip.hfWords.day.replace("{0}", day);
      for (const series of whole.baseOption.series.filter((one) => one.hfFollowed)) {
        const known = series.hfFollowed;
        const next = known.find((corner) => corner[0] >= day);
        const now = known.filter((corner) => corner[0] <= day).pop();
        const row = box.appendChild(document.createElement("div"));
        const dot = row.appendChild(document.createElement("i"));
        dot.className = "hf-tip-dot";
        dot.style.background = series.itemStyle.color;
        row.append(`${series.name} `);
        const value = row.appendChild(document.createElement("b"));
        value.textContent = next ? percents(tip.hfWords, now[1]) : tip.hfWords.ended;
        if (next) {
          const range = now.length > 3 ? `${now[3].toFixed(1)}–${now[4].toFixed(1)}, ` : "";
          row.append(` ${range}${tip.hfWords.followed.replace("{0}", next[2].toLocaleString(tip.hfWords.locale))}`);
        }
      }
      return box;
    },
  };

  const filled = (part, style, whole) => {
    if (Array.isArray(part)) return part.map((one) => filled(one, style, whole));
    if (typeof part === "string" && part.startsWith("--hf-")) return style.getPropertyValue(part).trim() || "currentColor";
    if (part === null || typeof part !== "object") return part;
    const made = {};
    // a name is somebody's word, whatever it looks like
    for (const [key, value] of Object.entries(part)) made[key] = key === "name" ? value : filled(value, style, whole);
    for (const [key, value] of Object.entries(made)) {
      if (key !== "name" && typeof value === "string" && value.startsWith("fn:")) made[key] = functions[value.slice(3)](made, whole);
    }
    return made;
  };

  const places = new Set();

  const draw = (place) => {
    if (!place.clientWidth) return; // hidden: drawn when it is shown
    place.hfDrawing ??= echarts.init(place, null, { renderer: "svg" });
    const whole = {};
    Object.assign(whole, filled(place.hfOption, getComputedStyle(place), whole));
    place.hfDrawing.setOption(whole, { notMerge: true });
  };

  const drop = (place) => {
    watch.unobserve(place);
    places.delete(place);
    place.hfDrawing?.dispose();
    place.hfDrawing = null;
  };

  const watch = new ResizeObserver((seen) => seen.forEach(({ target }) => {
    if (!target.isConnected) return;
    if (target.hfDrawing) target.hfDrawing.resize(); else draw(target);
  }));

  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    for (const place of places) place.isConnected ? draw(place) : drop(place);
  });

  window.hfChart = {
    draw(place, option) {
      for (const old of places) if (!old.isConnected) drop(old);
      place.hfOption = option;
      if (!places.has(place)) { places.add(place); watch.observe(place); }
      draw(place);
    },
  };
})();
