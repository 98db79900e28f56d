// The dashboard.
(() => {
  const say = (words) => { const live = document.getElementById("live"); if (live) live.textContent = words; };
  // The same for who looks: it stands for a few seconds.
  const tell = (words) => {
    const live = document.getElementById("live");
    say(words);
    live.classList.remove("hidden");
    setTimeout(() => live.classList.add("hidden"), 6000);
  };

  // A menu closes with Escape, with a press elsewhere, and when another one opens.
  const menus = () => document.querySelectorAll("details.menu[open]");
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of menus()) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
  document.addEventListener("click", (event) => {
    for (const menu of menus()) if (!menu.contains(event.target)) menu.open = false;
  });

  // Copies a text that stands on the page: data-copy names its field. The button is there only where copying works.
  for (const button of document.querySelectorAll("button[data-copy]")) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      const field = document.getElementById(button.dataset.copy);
      await navigator.clipboard.writeText(field.value ?? field.textContent);
      say(button.dataset.copied);
      const before = button.textContent;
      button.textContent = button.dataset.copied;
      setTimeout(() => { button.textContent = before; }, 3000);
    });
  }

  // The preview of the owner's page follows what is typed; the colour comes from the sheet that its page would have.
  const preview = document.querySelector("[data-preview]");
  if (preview) {
    const form = document.getElementById(preview.dataset.preview);
    const { display_name: name, primary_color: color } = form.elements;
    const theme = document.querySelector('link[href^="/assets/theme-"]');
    const well = document.createElement("input");
    well.type = "color";
    well.setAttribute("aria-label", preview.dataset.well);
    const hex = () => color.value.trim().replace(/^#/, "").toLowerCase();
    const isColor = () => /^[0-9a-f]{6}$/.test(hex());
    const show = () => {
      const words = name.value.trim();
      for (const place of preview.querySelectorAll("[data-name]")) place.textContent = words;
      const letter = preview.querySelector("[data-monogram]");
      if (letter) letter.textContent = (words.match(/[\p{L}\p{N}]/u) || [""])[0].toUpperCase();
      if (!isColor()) return;
      well.value = `#${hex()}`;
      const href = `/assets/theme-${hex()}.css`;
      if (theme.getAttribute("href") !== href) theme.setAttribute("href", href);
    };
    well.addEventListener("input", () => { color.value = well.value; show(); });
    form.addEventListener("input", show);
    color.after(" ", well);
    if (isColor()) well.value = `#${hex()}`;
    form.querySelector('[value="preview"]').hidden = true;
  }

  // A list of choices that a word narrows down. What is chosen stays chosen when it is out of sight.
  for (const box of document.querySelectorAll("[data-filter]")) {
    const choices = [...document.getElementById(box.dataset.filter).querySelectorAll(".choice")];
    box.hidden = false;
    box.querySelector("input").addEventListener("input", (event) => {
      const wanted = event.target.value.trim().toLowerCase();
      for (const choice of choices) choice.hidden = !choice.textContent.toLowerCase().includes(wanted);
    });
  }

  // One press copies an account's link: the form makes it where there is none, and the page that it leads to shows it. What
  // is to be copied is a promise, because some browsers only let a press copy, and not what comes after it.
  for (const form of document.querySelectorAll("form[data-copy-link]")) {
    if (!navigator.clipboard || !window.ClipboardItem) continue;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const link = fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) })
        .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(answer.status))))
        .then((html) => new DOMParser().parseFromString(html, "text/html").getElementById("link").value);
      try {
        const blob = link.then((url) => new Blob([url], { type: "text/plain" }));
        await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
        tell(form.dataset.copied);
      } catch {
        tell(form.dataset.failed);
      }
      const menu = form.closest("details");
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  }

  // Up and down move from row to row; Enter is the link's own.
  const rows = [...document.querySelectorAll("[data-rows] a.row")];
  for (const [at, row] of rows.entries()) {
    row.addEventListener("keydown", (event) => {
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
      if (to === undefined || !rows[to]) return;
      event.preventDefault();
      rows[to].focus();
    });
  }
})();
