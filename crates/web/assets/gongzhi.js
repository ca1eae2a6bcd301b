// Comfort only: every page does its work without this file.
(() => {
  "use strict";

  // Buttons that only a script can serve are hidden until there is one.
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }

  // Paper has nothing to press: what is folded is open on it, also where styles alone cannot open it.
  const folded = new Set();
  window.addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("details:not([open])")) {
      details.open = true;
      folded.add(details);
    }
  });
  window.addEventListener("afterprint", () => {
    for (const details of folded) details.open = false;
    folded.clear();
  });

  if (navigator.clipboard) {
    for (const button of document.querySelectorAll("[data-copy]")) {
      const source = document.getElementById(button.dataset.copy);
      const said = button.parentElement.querySelector("[role=status]");
      if (!source || !said) continue;
      button.hidden = false;
      button.addEventListener("click", () => {
        navigator.clipboard.writeText(source.textContent.trim()).then(() => {
          said.textContent = said.dataset.done;
        });
      });
    }
  }

  // A second press of the same button sends nothing; five seconds, or coming back to the page, lift the guard.
  for (const form of document.querySelectorAll("form[method=post]")) {
    form.addEventListener("submit", (event) => {
      if (form.dataset.sent) event.preventDefault();
      form.dataset.sent = "yes";
      setTimeout(() => delete form.dataset.sent, 5000);
    });
  }
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
  });
})();
