"use strict";
// What is wider than the window can be reached, and so scrolled, with the keyboard.
(() => {
  const parts = [...document.querySelectorAll(".finding, .cover, .list, .figures-of, main > section:not(#temuan)")];
  new ResizeObserver(() => {
    for (const one of parts) {
      if (one.scrollWidth > one.clientWidth) one.tabIndex = 0;
      else one.removeAttribute("tabindex");
    }
  }).observe(document.body);
})();
// Filters the findings. Without JavaScript every finding is shown.
(() => {
  const form = document.querySelector("#temuan .filters");
  if (!form) return;
  const marked = [...document.querySelectorAll("[data-severity]")];
  const findings = marked.filter((one) => one.matches(".finding"));
  const groups = [...document.querySelectorAll(".group")];
  const keys = ["severity", "status", "family", "change"];
  const plain = (text) => text.toLocaleLowerCase("id").replace(/\s+/g, " ");
  const texts = new Map(findings.map((one) => [one.id, plain(one.textContent)]));
  const idOf = (one) => one.id || one.querySelector("a").hash.slice(1);
  // What is chosen stays while the page is open, also when it is left and come back to.
  const place = `auditor ${location.pathname}`;
  const keep = (chosen) => {
    try {
      sessionStorage.setItem(place, JSON.stringify([...chosen]));
    } catch {
      // a browser that keeps nothing for files
    }
  };
  const restore = () => {
    let kept = null;
    try {
      kept = JSON.parse(sessionStorage.getItem(place));
    } catch {
      return;
    }
    if (!Array.isArray(kept)) return;
    for (const field of form.elements) {
      const values = kept.filter(([name]) => name === field.name).map(([, value]) => value);
      if (field.type === "checkbox" && field.name) field.checked = values.includes(field.value);
      else if (field.name && values.length) field.value = values[0];
    }
  };
  const apply = () => {
    const chosen = new FormData(form);
    const part = chosen.get("within");
    const words = plain(chosen.get("words")).split(" ").filter(Boolean);
    keep(chosen);
    const wanted = ({ dataset }) =>
      keys.every((key) => !dataset[key] || chosen.getAll(key).includes(dataset[key])) &&
      (!part || dataset.within.split(" ").includes(part));
    const said = (one) => words.every((word) => texts.get(idOf(one)).includes(word));
    for (const one of marked) one.hidden = !(wanted(one) && said(one));
    for (const group of groups) group.hidden = !group.querySelector(".finding:not([hidden])");
    const shown = findings.filter((one) => !one.hidden).length;
    const count = (number) => number.toLocaleString("id");
    form.querySelector(".shown").textContent = `Ditampilkan ${count(shown)} dari ${count(findings.length)} temuan`;
    form.classList.toggle("narrowed", shown !== findings.length);
  };
  const excerpts = (shown) => {
    for (const one of document.querySelectorAll(".excerpts")) one.open = shown;
  };
  // A link to what the filters hide shows everything again.
  const reveal = () => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (target && target.closest("[hidden]")) {
      form.reset();
      setTimeout(() => target.scrollIntoView());
    }
  };
  form.hidden = false;
  form.addEventListener("change", (event) => {
    if (event.target.matches(".show-excerpts")) excerpts(event.target.checked);
    else if (event.target.matches(".print-excerpts"))
      document.body.classList.toggle("all-excerpts", event.target.checked);
    else apply();
  });
  form.addEventListener("input", (event) => {
    if (event.target.type === "search") apply();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  // J and K go to the next and the former of the findings that are shown, / to the search.
  const step = (by) => {
    const shown = findings.filter((one) => !one.hidden);
    const at = shown.findIndex((one) => one.getBoundingClientRect().top > 8);
    const first = at < 0 ? shown.length : at;
    const current = shown.indexOf(document.activeElement);
    const next = shown[current < 0 ? (by > 0 ? first : first - 1) : current + by];
    if (!next) return;
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
    next.scrollIntoView();
  };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select, textarea");
    if (event.key === "Escape" && typing) typing.blur();
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (!["j", "k", "/"].includes(key)) return;
    event.preventDefault();
    if (key === "/") form.querySelector("[type=search]").focus();
    else step(key === "j" ? 1 : -1);
  });
  form.addEventListener("reset", () =>
    setTimeout(() => {
      for (const one of form.querySelectorAll("[name=status]")) one.checked = true;
      excerpts(true);
      document.body.classList.remove("all-excerpts");
      apply();
    }),
  );
  window.addEventListener("hashchange", reveal);
  restore();
  apply();
  reveal();
})();
// Filters the things that are named: what is chosen is shown below all that it stands under.
(() => {
  const form = document.querySelector("#padanan .filters");
  if (!form) return;
  const rows = [...document.querySelectorAll("#padanan tbody tr")].reverse().map((row) => ({
    row,
    depth: Number(row.dataset.depth),
    marks: row.dataset.marks?.split(" "),
  }));
  const things = rows.filter(({ marks }) => marks).length;
  const count = (number) => number.toLocaleString("id");
  const apply = () => {
    const chosen = new FormData(form).get("marks").split(" ").filter(Boolean);
    let shown = 0;
    let below = 0;
    for (const { row, depth, marks } of rows) {
      const wanted = Boolean(marks) && (!chosen.length || marks.some((mark) => chosen.includes(mark)));
      const above = depth < below;
      row.hidden = !wanted && !above;
      row.classList.toggle("context", above && !wanted && Boolean(marks));
      if (wanted || above) below = depth;
      shown += wanted;
    }
    form.querySelector(".shown").textContent = `Ditampilkan ${count(shown)} dari ${count(things)}`;
    form.classList.toggle("narrowed", shown !== things);
  };
  form.hidden = false;
  form.addEventListener("change", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  apply();
})();
