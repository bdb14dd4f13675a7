"use strict";
// Filters the findings. Without JavaScript every finding is shown.
(() => {
  const form = document.querySelector(".filters");
  if (form) {
    const marked = [...document.querySelectorAll("[data-severity]")];
    const findings = marked.filter((one) => one.matches(".finding"));
    const groups = [...document.querySelectorAll(".group")];
    const apply = () => {
      const chosen = new FormData(form);
      const wanted = (key, value) => chosen.getAll(key).includes(value);
      for (const one of marked) {
        const { severity, status, family } = one.dataset;
        one.hidden = !(wanted("severity", severity) && wanted("status", status) && wanted("family", family));
      }
      for (const group of groups) group.hidden = !group.querySelector(".finding:not([hidden])");
      const shown = findings.filter((one) => !one.hidden).length;
      form.querySelector(".shown").textContent =
        shown === findings.length ? "" : `Ditampilkan ${shown} dari ${findings.length} temuan`;
      form.classList.toggle("narrowed", shown !== findings.length);
    };
    form.hidden = false;
    form.addEventListener("change", apply);
    form.querySelector(".show-excerpts")?.addEventListener("change", (event) => {
      for (const one of document.querySelectorAll(".excerpts")) one.open = event.target.checked;
    });
    apply();
  }
  let folded = [];
  window.addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll(".more:not([open])")];
    for (const one of folded) one.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const one of folded) one.open = false;
  });
})();
