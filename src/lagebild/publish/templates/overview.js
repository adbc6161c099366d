"use strict";
// Filters, language, and highlighting. Everything shown is already in the page; nothing is fetched, nothing is parsed
// as markup: words go in as text, highlights as classes on fragments that the page was cut into.
(() => {
  const root = document.documentElement;
  const data = JSON.parse(document.getElementById("data").textContent);
  const byId = (id) => document.getElementById(id);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const remember = (key, value) => { try { localStorage.setItem(`lagebild.${key}`, value); } catch (error) { /* file */ } };
  const recall = (key) => { try { return localStorage.getItem(`lagebild.${key}`); } catch (error) { return null; } };

  // --- language ---
  const languages = ["de", "en"];
  const word = (key) => (data.words[key] ? data.words[key][languages.indexOf(root.lang)] : null);
  const dayText = (iso) => {
    const [year, month, day] = iso.slice(0, 10).split("-").map(Number);
    const fields = { year: "numeric", timeZone: "UTC" };
    if (month) fields.month = "long";
    if (day) fields.day = "numeric";
    const date = new Date(Date.UTC(year, (month || 1) - 1, day || 1));
    if (Number.isNaN(date.getTime())) return iso;
    const clock = word(`daypart.${iso.slice(11)}`) || iso.slice(11, 16);
    return new Intl.DateTimeFormat(root.lang === "de" ? "de-DE" : "en-GB", fields).format(date) + (clock ? `, ${clock}` : "");
  };
  const daysText = ([first, last]) => {
    const format = new Intl.DateTimeFormat(root.lang === "de" ? "de-DE" : "en-GB", { dateStyle: "long", timeZone: "UTC" });
    try { return last ? format.formatRange(new Date(first), new Date(last)) : dayText(first); } catch (error) { return [first, last].join(" – "); }
  };
  const speak = (language) => {
    const turned = root.lang !== language;
    root.lang = language;
    for (const element of all("[data-t]")) {
      const text = word(element.dataset.t);
      if (text === null) continue;
      element.textContent = element.dataset.count ? `${text} (${element.dataset.count})` : text;
    }
    for (const element of all("[data-t-label]")) {
      const text = word(element.dataset.tLabel);
      if (text !== null) element.setAttribute("aria-label", text);
    }
    for (const element of all("data[value]")) {
      element.textContent = Number(element.value).toLocaleString(language, { maximumFractionDigits: 4 });
    }
    for (const element of all("time[datetime]")) element.textContent = dayText(element.dateTime);
    for (const element of turned ? all("[data-other]") : []) {
      [element.textContent, element.dataset.other] = [element.dataset.other, element.textContent];
    }
    for (const element of all("[data-days]")) element.textContent = daysText(element.dataset.days.split(" "));
    for (const option of all("option[data-d]")) option.textContent = `${dayText(option.value)} (${option.dataset.count})`;
    for (const element of all("[data-lang]")) element.lang = language;
    byId("language").lang = language === "de" ? "en" : "de";
    count();
  };

  // --- filters ---
  const form = byId("filter");
  const cards = all(".claim");
  const rowOf = (card) => data.claims[Number(card.dataset.n) - 1];
  const haystack = new Map(cards.map((card) => [card, card.textContent.toLocaleLowerCase("de")]));
  let state = new URLSearchParams();

  const count = () => {
    if (!form) return;
    const visible = cards.filter((card) => !card.hidden).length;
    byId("shown").textContent = `${visible.toLocaleString(root.lang)} ${word("filter.of")} ${cards.length.toLocaleString(root.lang)} ${word("filter.shown")}`;
    byId("none").hidden = visible > 0 || cards.length === 0;
  };
  const matches = (card) => {
    const answers = rowOf(card)[2];
    const words = (state.get("text") || "").toLocaleLowerCase("de").split(/\s+/).filter(Boolean);
    return data.facets.every((facet, index) => !state.get(facet) || answers[index] === state.get(facet))
      && words.every((one) => haystack.get(card).includes(one));
  };
  const apply = () => {
    for (const card of cards) card.hidden = !matches(card);
    for (const box of [...all(".event"), ...all(".place")]) box.hidden = !box.querySelector(".claim:not([hidden])");
    for (const total of all("[data-total]")) {
      const figure = total.querySelector("data");
      figure.value = total.closest(".place").querySelectorAll(".claim:not([hidden])").length;
      figure.textContent = Number(figure.value).toLocaleString(root.lang);
    }
    if (form) for (const field of form.querySelectorAll("[name]")) {
      const value = state.get(field.name) || "";
      if (field.value !== value) field.value = value;
      field.classList.toggle("set", value !== "");
    }
    count();
  };
  const address = () => {
    for (const [key, value] of [...state]) if (!value) state.delete(key);
    if (form) byId("copied").textContent = "";
    const fragment = state.toString();
    history.replaceState(null, "", fragment ? `#${fragment}` : location.pathname + location.search);
    if (form) byId("permalink").href = `#${fragment}`;
  };
  const set = (changes, only = false) => {
    if (only) state = new URLSearchParams(state.get("claim") ? { claim: state.get("claim") } : {});
    for (const [key, value] of Object.entries(changes)) if (value) state.set(key, value); else state.delete(key);
    address();
    apply();
  };

  // --- the report with a claim highlighted ---
  const reader = byId("reader");
  const place = byId("reader-text");
  const roles = ["content", "speaker", "cue", "relay", "medium", "addressee", "evidence", "said", "verification", "hedge", "quantity", "time", "place"];
  const narrow = window.matchMedia("(max-width: 62rem)");
  let opened = 0;
  let cameFrom = null;

  const legend = (present) => {
    byId("legend").replaceChildren(...roles.filter((role) => present.has(role)).map((role) => {
      const item = document.createElement("span");
      item.className = `lit lit-${role}`;
      item.dataset.t = `role.${role}`;
      item.textContent = word(`role.${role}`);
      return item;
    }));
  };
  const light = (copy, row) => {
    const fragments = all(".f", copy);
    const present = new Set();
    let first = null;
    for (const [role, from, to] of row[3]) {
      for (const fragment of fragments.slice(from, to)) {
        // Where parts lie inside one another the background of the inner one must win: content first, the others over it.
        fragment.classList.add("lit", `lit-${role}`);
        const folded = fragment.closest("details");
        if (folded) folded.open = true;
        present.add(role);
        if (role === "content" && !first) first = fragment;
      }
    }
    legend(present);
    return first;
  };
  const open = (number, { focus = true } = {}) => {
    const row = data.claims[number - 1];
    if (!row) return;
    const source = byId(`r${row[1]}`);
    const copy = source.querySelector(".text").cloneNode(true);
    for (const element of all("[id]", copy)) element.remove();
    copy.dataset.of = row[1];
    const first = light(copy, row);
    const title = source.querySelector("summary").cloneNode(true);
    byId("reader-title").replaceChildren(...title.childNodes);
    place.replaceChildren(copy);
    reader.hidden = false;
    root.classList.add("reading");
    for (const card of all(".claim.current")) card.classList.remove("current");
    const card = byId(`c-${row[0]}`);
    if (card) card.classList.add("current");
    opened = number;
    state.set("claim", row[0]);
    address();
    if (first) place.scrollTop += first.getBoundingClientRect().top - place.getBoundingClientRect().top - place.clientHeight / 3;
    const shown = card || reader; // a claim of another day has no card
    const at = shown.getBoundingClientRect();
    if (narrow.matches && card) card.scrollIntoView({ block: "start" });
    else if (!narrow.matches && (at.bottom < 0 || at.top > window.innerHeight)) shown.scrollIntoView({ block: "center" });
    if (focus) reader.focus({ preventScroll: true });
  };
  const close = () => {
    reader.hidden = true;
    root.classList.remove("reading");
    for (const card of all(".claim.current")) card.classList.remove("current");
    state.delete("claim");
    address();
    opened = 0;
    if (cameFrom) cameFrom.focus({ preventScroll: true });
    cameFrom = null;
  };
  const step = (by) => {
    const visible = cards.filter((card) => !card.hidden);
    const at = visible.findIndex((card) => Number(card.dataset.n) === opened);
    const card = visible[at + by];
    if (!card) return;
    open(Number(card.dataset.n), { focus: false });
    if (!narrow.matches) card.scrollIntoView({ block: "center" });
  };

  // --- what the page answers to ---
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const opener = event.target.closest("[data-open]");
    const chooser = event.target.closest("[data-filter]");
    const inner = event.target.closest(".reader .f.said");
    const reference = event.target.closest("a.ref");
    if (opener) {
      event.preventDefault();
      cameFrom = opener;
      open(Number(opener.dataset.open));
    } else if (chooser) {
      event.preventDefault();
      const [key, value] = [...new URLSearchParams(chooser.dataset.filter)][0];
      set({ [key]: state.get(key) === value ? "" : value });
      byId("claims").scrollIntoView();
    } else if (inner && !inner.classList.contains("lit-content")) {
      const report = Number(inner.closest(".text").dataset.of);
      const index = all(".f", inner.closest(".text")).indexOf(inner);
      const hit = data.claims.findIndex((row) => row[1] === report && row[3].some(([role, from, to]) => role === "content" && from <= index && index < to));
      if (hit >= 0) open(hit + 1, { focus: false });
    } else if (reference) {
      event.preventDefault();
      const report = byId(reference.hash.slice(1));
      report.open = true;
      report.scrollIntoView();
      report.querySelector("summary").focus({ preventScroll: true });
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && opened) close();
    if (event.target.closest("input, select, textarea") || event.metaKey || event.ctrlKey || event.altKey || !opened) return;
    if (event.key === "n" || event.key === "j") step(1);
    if (event.key === "p" || event.key === "k") step(-1);
  });
  byId("close").addEventListener("click", close);
  byId("next").addEventListener("click", () => step(1));
  byId("previous").addEventListener("click", () => step(-1));
  byId("print").addEventListener("click", () => window.print());
  byId("language").addEventListener("click", () => {
    speak(root.lang === "de" ? "en" : "de");
    remember("language", root.lang);
  });
  byId("theme").value = root.dataset.theme;
  byId("theme").addEventListener("change", (event) => {
    root.dataset.theme = event.target.value;
    remember("theme", event.target.value);
  });
  if (form) {
    form.addEventListener("input", (event) => set({ [event.target.name]: event.target.value }));
    form.addEventListener("reset", (event) => { event.preventDefault(); set({}, true); });
    form.addEventListener("submit", (event) => event.preventDefault());
    byId("permalink").addEventListener("click", (event) => {
      event.preventDefault();
      if (!navigator.clipboard) return;
      navigator.clipboard.writeText(location.href).then(() => { byId("copied").textContent = word("filter.copied"); }, () => {});
    });
    if (narrow.matches) byId("filters").open = false;
  }
  const follow = () => {
    if (!location.hash.includes("=")) {
      const target = byId(location.hash.slice(1));
      const folded = target && target.closest("details:not([open])");
      if (folded) { folded.open = true; target.scrollIntoView(); }
      return;
    }
    state = new URLSearchParams(location.hash.slice(1));
    apply();
    const wanted = data.claims.findIndex((row) => row[0] === state.get("claim"));
    if (wanted >= 0) {
      open(wanted + 1, { focus: false });
      const card = byId(`c-${state.get("claim")}`);
      if (card && !narrow.matches) card.scrollIntoView({ block: "center" });
    }
  };
  window.addEventListener("hashchange", follow);
  const language = recall("language");
  if (languages.includes(language) && language !== root.lang) speak(language);
  follow();
  apply();
})();
