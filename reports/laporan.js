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
  const apply = () => {
    const chosen = new FormData(form);
    const part = chosen.get("within");
    const wanted = ({ dataset }) =>
      keys.every((key) => !dataset[key] || chosen.getAll(key).includes(dataset[key])) &&
      (!part || dataset.within.split(" ").includes(part));
    for (const one of marked) one.hidden = !wanted(one);
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
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () =>
    setTimeout(() => {
      for (const one of form.querySelectorAll("[name=status]")) one.checked = true;
      excerpts(true);
      document.body.classList.remove("all-excerpts");
      apply();
    }),
  );
  window.addEventListener("hashchange", reveal);
  apply();
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
