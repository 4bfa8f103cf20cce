// What a reader may like and no page needs: light or dark, the year last read, a citation to copy,
// and Escape to put a definition away. Each part stands alone; nothing is sent anywhere.
(function () {
  "use strict";

  var root = document.documentElement;

  // Some browsers refuse storage, to a page from a disk or altogether; then nothing is remembered.
  function remembered(key) {
    try { return localStorage.getItem("wijzer-" + key); } catch (refused) { return null; }
  }

  function remember(key, value) {
    try {
      if (value) { localStorage.setItem("wijzer-" + key, value); } else { localStorage.removeItem("wijzer-" + key); }
    } catch (refused) { /* The choice holds for this page. */ }
  }

  function element(name, properties, children) {
    var made = Object.assign(document.createElement(name), properties);
    (children || []).forEach(function (child) { made.append(child); });
    return made;
  }

  // Light or dark. The script is render-blocking, so this comes before the first paint.

  var themes = { "": "Systeem", light: "Licht", dark: "Donker" };

  function showTheme(theme) {
    if (theme && themes[theme]) { root.dataset.theme = theme; } else { delete root.dataset.theme; }
  }

  showTheme(remembered("theme"));

  function addThemeChoice() {
    var header = document.querySelector(".site-header .wrapper");
    if (!header) { return; }
    var choice = element("select", { id: "theme" }, Object.keys(themes).map(function (theme) {
      return element("option", { value: theme, textContent: themes[theme] });
    }));
    function follow() { choice.value = root.dataset.theme || ""; }
    choice.addEventListener("change", function () {
      showTheme(choice.value);
      remember("theme", choice.value);
    });
    // Another tab, or this page as it was when the reader left it.
    addEventListener("storage", function () { showTheme(remembered("theme")); follow(); });
    addEventListener("pageshow", function (event) {
      if (event.persisted) { showTheme(remembered("theme")); follow(); }
    });
    header.append(element("p", { className: "theme" }, [
      element("label", { htmlFor: "theme", textContent: "Weergave" }), choice
    ]));
    follow();
  }

  // The year last read.

  function markYear() {
    var here = document.querySelector("main[data-year]");
    if (here) { remember("year", here.dataset.year); }
    var last = remembered("year");
    document.querySelectorAll("a[data-key]").forEach(function (link) {
      if (link.dataset.key !== last) { return; }
      link.classList.add("last-read");
      link.append(" ", element("span", { className: "mark", textContent: "laatst bekeken" }));
    });
  }

  // The citation of an outcome.

  function citation(section) {
    var lines = Array.from(section.querySelectorAll("dl > div")).map(function (row) {
      return row.querySelector("dt").textContent + ": "
        + row.querySelector("dd").textContent.replace(/\s+/g, " ").trim();
    });
    if (/^https?:$/.test(location.protocol)) { lines.push("Adres: " + location.href); }
    return lines.join("\n");
  }

  // The way that also works where the clipboard is closed to pages, as over plain http.
  function copyBySelection(text) {
    var field = element("textarea", { value: text, readOnly: true, className: "visually-hidden" });
    document.body.append(field);
    field.select();
    var copied = false;
    try { copied = document.execCommand("copy"); } catch (refused) { /* Said below. */ }
    field.remove();
    return copied;
  }

  function addCopyButton(section) {
    var button = element("button", { type: "button", className: "button button-quiet", textContent: section.dataset.copy });
    var status = element("span", { className: "copied" });
    status.setAttribute("role", "status");
    function tell(copied) {
      status.textContent = copied ? "Gekopieerd" : "Kopiëren lukt niet: selecteer de tekst en kopieer die zelf.";
      button.focus();
    }
    button.addEventListener("click", function () {
      var text = citation(section);
      if (!navigator.clipboard) { tell(copyBySelection(text)); return; }
      navigator.clipboard.writeText(text).then(
        function () { tell(true); },
        function () { tell(copyBySelection(text)); });
    });
    section.append(element("p", { className: "copy" }, [button, " ", status]));
  }

  // A definition that is in the way goes until the reader leaves its word.

  addEventListener("keydown", function (event) {
    if (event.key !== "Escape") { return; }
    document.querySelectorAll(".term:hover, .term:focus-visible").forEach(function (term) {
      function back() {
        delete term.dataset.quiet;
        term.removeEventListener("blur", back);
        term.removeEventListener("mouseleave", back);
      }
      term.dataset.quiet = "";
      term.addEventListener("blur", back);
      term.addEventListener("mouseleave", back);
    });
  });

  addThemeChoice();
  markYear();
  document.querySelectorAll("[data-copy]").forEach(addCopyButton);
})();
