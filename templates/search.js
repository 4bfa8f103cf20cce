// The search box of every page, and the results of the search page. Nothing is loaded before the
// first key; then the pieces of the index that the typed words are in, as scripts: a page from a disk
// may load nothing else. What is typed is never interpreted, only compared, and nothing leaves the
// site. Sources/Search does the same for `wijzer search`: a change in one is a change in the other,
// and a test compares their orders.
(function () {
  "use strict";

  var script = document.currentScript;
  var root = new URL("../", script.src).href;
  var LONGEST = 300, WORDS = 12, NAME = 5, SHOWN = 100, FIRST = 30, BEST = 10, IN_LIST = 8;

  // Pieces of the index. Each calls wijzerSearch with its name and its value.

  var pieces = new Map();
  var arrived = new Map();
  var edition = "";
  window.wijzerSearch = function (name, value) { arrived.set(name, value); };

  function piece(name, read) {
    if (!pieces.has(name)) {
      pieces.set(name, new Promise(function (resolve, reject) {
        var element = document.createElement("script");
        // A kept copy of the root may be of an older edition; of the others each edition has its own.
        element.src = root + "search/" + name + ".js?" + (edition || Date.now());
        element.onload = function () {
          element.remove();
          if (!arrived.has(name)) { element.onerror(); return; }
          resolve(read ? read(arrived.get(name)) : arrived.get(name));
          arrived.delete(name);
        };
        element.onerror = function () { pieces.delete(name); reject(new Error(name)); };
        document.head.append(element);
      }));
    }
    return pieces.get(name);
  }

  var LAST = "0123456789abcdefghijklmnopqrstuv", MORE = "ABCDEFGHIJKLMNOPQRSTUVWXYZ-_wxyz";
  var DIGITS = new Uint8Array(128);
  for (var d = 0; d < 32; d += 1) {
    DIGITS[LAST.charCodeAt(d)] = d;
    DIGITS[MORE.charCodeAt(d)] = d | 32;
  }

  // Reads the small numbers of a text one after the other.
  function reader(text) {
    var place = 0;
    return {
      more: function () { return place < text.length; },
      rest: function () { return text.slice(place); },
      next: function () {
        var number = 0, shift = 0, digit;
        do {
          digit = DIGITS[text.charCodeAt(place)];
          place += 1;
          number |= (digit & 31) << shift;
          shift += 5;
        } while (digit & 32 && place < text.length);
        return number;
      }
    };
  }

  function after(before, text) {
    var numbers = reader(text), shared = numbers.next();
    return before.slice(0, shared) + numbers.rest();
  }

  // A stretch of the dictionary: its forms in order, and what stands with each.
  function readWords(text) {
    var before = "", forms = [], values = new Map();
    text.split(";").forEach(function (entry) {
      var bar = entry.indexOf("|");
      before = after(before, entry.slice(0, bar));
      forms.push(before);
      values.set(before, entry.slice(bar + 1));
    });
    return { forms: forms, values: values };
  }

  function Index(settings) {
    edition = settings.edition;
    this.settings = settings;
    this.stop = new Set(settings.stop.split(" "));
    this.points = new Int32Array(settings.pages);
    this.matched = new Int32Array(settings.pages);
    this.best = new Int32Array(settings.pages);
    this.postings = new Map();
  }

  // The number of the piece that a form would be in.
  Index.prototype.place = function (form) {
    var firsts = this.settings.words, low = 0, high = firsts.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (firsts[middle] <= form) { low = middle + 1; } else { high = middle; }
    }
    return low - 1;
  };

  Index.prototype.words = function (number) { return piece("w" + number, readWords); };

  // The entry that holds the pages of a form; null when no page has it.
  Index.prototype.entry = async function (form) {
    var number = this.place(form);
    if (number < 0) { return null; }
    var value = (await this.words(number)).values.get(form);
    if (value === undefined) { return null; }
    if (value[0] === "=") { return this.entry(after(form, value.slice(1))); }
    var parts = value.split(" ");
    return { form: form, postings: parts[0], others: parts.slice(1) };
  };

  // The forms that begin with some letters, in order.
  Index.prototype.formsFrom = async function (beginning, most) {
    var found = [];
    for (var number = Math.max(0, this.place(beginning)); number < this.settings.words.length; number += 1) {
      var forms = (await this.words(number)).forms;
      for (var i = 0; i < forms.length; i += 1) {
        if (forms[i].startsWith(beginning)) {
          found.push(forms[i]);
          if (found.length === most) { return found; }
        } else if (forms[i] > beginning) { return found; }
      }
    }
    return found;
  };

  // Each page of an entry with its points and its places in names.
  Index.prototype.pages = function (entry) {
    var known = this.postings.get(entry.form);
    if (known) { return known; }
    var numbers = reader(entry.postings), pages = [], page = -1;
    while (numbers.more()) {
      var step = numbers.next(), impact = numbers.next(), places = null;
      page += step >> 1;
      if (step & 1) {
        places = [];
        for (var count = numbers.next(); count > 0; count -= 1) {
          var packed = numbers.next();
          places.push({ isLast: packed & 1, place: packed >> 1 & 31, width: (packed >> 6 & 7) + 1, name: packed >> 9 });
        }
      }
      pages.push({ page: page, impact: impact, places: places });
    }
    this.postings.set(entry.form, pages);
    return pages;
  };

  // Words: small letters without accents, as Tokenizer.swift makes them.

  function folded(text) {
    return text.replace(/[ĳĲ]/g, "ij").normalize("NFD")
      .replace(/[\p{M}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, "")
      .toLowerCase().replace(/([\p{L}\p{N}])['’](?=[\p{L}\p{N}])/gu, "$1");
  }

  function words(text) {
    return (folded(text).match(/(?:\d[.,](?=\d)|\d°|[\p{L}\p{N}])+/gu) || []).map(function (word) {
      return /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(word) ? word.replace(/\./g, "") : word;
    });
  }

  function simplified(word) {
    return word.replace(/([aeou])\1+/g, "$1").replace(/(.)\1$/, "$1").replace(/v$/, "f").replace(/z$/, "s");
  }

  // A word without the spelling of its vowels, as a whole and without its ending; null for a number.
  function skeleton(word) {
    if (!/^[a-z]+$/.test(word)) { return null; }
    var ending = /(?:ingen|ing|den|ten|de|te|en|es|e|s|d|t)$/.exec(word), whole = simplified(word);
    return { whole: whole, root: ending && ending.index >= 3 ? simplified(word.slice(0, ending.index)) : whole };
  }

  function agree(one, other) {
    return one && other && (one.root === other.root || one.root === other.whole || one.whole === other.root);
  }

  // As Spelling.swift: letters to change, leave out, add or swap.
  function distance(left, right, limit) {
    var before = [], above = [], row, column;
    for (column = 0; column <= right.length; column += 1) { above.push(column); }
    for (row = 0; row < left.length; row += 1) {
      var current = [row + 1], least = row + 1;
      for (column = 0; column < right.length; column += 1) {
        var cost = Math.min(above[column + 1] + 1, current[column] + 1,
          above[column] + (left[row] === right[column] ? 0 : 1));
        if (row > 0 && column > 0 && left[row] === right[column - 1] && left[row - 1] === right[column]) {
          cost = Math.min(cost, before[column - 1] + 1);
        }
        current.push(cost);
        least = Math.min(least, cost);
      }
      if (least > limit) { return limit + 1; }
      before = above;
      above = current;
    }
    return above[right.length];
  }

  Index.prototype.nearest = async function (word) {
    var reach = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
    var best = null, least = Infinity;
    if (!reach || /[^a-z]/.test(word) && word.length > 40) { return null; }
    var steps = [0, -1, 1, -2, 2].filter(function (step) { return Math.abs(step) <= reach; });
    for (var i = 0; i < steps.length; i += 1) {
      var length = word.length + steps[i];
      if (!this.settings.spelling.includes(length)) { continue; }
      var candidates = await piece("s" + length, function (text) { return text.split(" "); });
      for (var j = 0; j < candidates.length; j += 1) {
        var extra = (candidates[j][0] === word[0] ? 0 : 4) + Math.abs(steps[i]);
        if (Math.abs(steps[i]) * 8 + extra >= least) { continue; }
        var far = distance(word, candidates[j], reach);
        if (far <= reach && far * 8 + extra < least) {
          least = far * 8 + extra;
          best = candidates[j];
        }
      }
    }
    return best;
  };

  // A query, as SearchQuery.swift makes it.

  Index.prototype.add = async function (form, share, unit) {
    var entry = await this.entry(form);
    if (!entry) { return; }
    var choices = [[entry, share]];
    for (var i = 0; i < entry.others.length; i += 1) {
      choices.push([await this.entry(entry.others[i]), (share * 11) >> 4]);
    }
    choices.forEach(function (choice) {
      var isNew = unit.choices.every(function (known) { return known[0].form !== choice[0].form; });
      if (isNew) { unit.choices.push(choice); }
    });
  };

  Index.prototype.query = async function (text) {
    var stop = this.stop, units = [], parts = [];
    var found = words(text.slice(0, LONGEST)).filter(function (word) { return !stop.has(word); }).slice(0, WORDS);
    var typed = found.slice(), place = 0;
    while (place < found.length) {
      var width = await this.nameWidth(found.slice(place, place + NAME));
      if (width) {
        var unit = { choices: [], width: width };
        await this.add(found.slice(place, place + width).join(""), 16, unit);
        push(unit, units);
        for (var i = place; i < place + width; i += 1) {
          var part = await this.entry(found[i]);
          if (part) { parts.push(part); }
        }
        place += width;
      } else {
        typed[place] = await this.resolve(found[place], units);
        place += 1;
      }
    }
    var correction = typed.join(" ");
    return {
      units: units, parts: parts, typed: typed,
      correction: correction === found.join(" ") ? null : correction
    };
  };

  // Adds a unit, unless it is another form of one that is there.
  function push(unit, units) {
    var isThere = units.some(function (known) {
      return unit.choices.length && known.choices.length && known.choices[0][0].form === unit.choices[0][0].form;
    });
    if (!isThere) { units.push(unit); }
  }

  Index.prototype.nameWidth = async function (found) {
    for (var width = found.length; width > 1; width -= 1) {
      if (await this.entry(found.slice(0, width).join(""))) { return width; }
    }
    return 0;
  };

  Index.prototype.resolve = async function (word, units) {
    var unit = { choices: [], width: 1 }, result = word, forms, i;
    await this.add(word, 16, unit);
    if (!unit.choices.length && word.includes(".")) { await this.add(word.replace(/\./g, ","), 16, unit); }
    if (!unit.choices.length && word.length > 3 && skeleton(word)) {
      var starts = [word, word.startsWith("ge") ? word.slice(2) : ""];
      for (var start = 0; start < 2; start += 1) {
        if (starts[start].length < 4) { continue; }
        forms = await this.formsFrom(starts[start].slice(0, 3), Infinity);
        for (i = 0; i < forms.length; i += 1) {
          if (agree(skeleton(forms[i]), skeleton(starts[start]))) { await this.add(forms[i], 15, unit); }
        }
      }
    }
    if (!unit.choices.length && word.length > 2) {
      forms = await this.formsFrom(word, 24);
      for (i = 0; i < forms.length; i += 1) { await this.add(forms[i], 12, unit); }
    }
    if (!unit.choices.length && await this.addParts(word, units)) { return word; }
    if (!unit.choices.length) {
      var near = await this.nearest(word);
      if (near) {
        await this.add(near, 13, unit);
        result = near;
      }
    }
    push(unit, units);
    return result;
  };

  Index.prototype.addParts = async function (word, units) {
    if (word.length < 7) { return false; }
    var links = ["", "s", "e", "en"];
    for (var cut = word.length - 3; cut >= 3; cut -= 1) {
      var right = word.slice(cut);
      for (var i = 0; i < links.length; i += 1) {
        var left = word.slice(0, cut);
        if (!left.endsWith(links[i])) { continue; }
        left = left.slice(0, left.length - links[i].length);
        if (left.length < 3 || this.stop.has(left) || this.stop.has(right)) { continue; }
        if (!await this.entry(left) || !await this.entry(right)) { continue; }
        var first = { choices: [], width: 1 }, second = { choices: [], width: 1 };
        await this.add(left, 14, first);
        await this.add(right, 14, second);
        push(first, units);
        push(second, units);
        return true;
      }
    }
    return false;
  };

  // The order, as SearchRanking.swift makes it; whole numbers only.

  Index.prototype.rank = function (query) {
    var points = this.points.fill(0), matched = this.matched.fill(0), best = this.best;
    var names = new Map(), index = this, total = 0;
    query.units.forEach(function (unit, number) {
      if (unit.choices.length) { total += unit.width; }
      best.fill(0);
      unit.choices.forEach(function (choice) {
        index.pages(choice[0]).forEach(function (posting) {
          var impact = (posting.impact * choice[1]) >> 4;
          // One more, so that a page with no points left still counts as found.
          if (impact + 1 > best[posting.page]) { best[posting.page] = impact + 1; }
          if (!posting.places) { return; }
          if (!names.has(posting.page)) { names.set(posting.page, []); }
          posting.places.forEach(function (place) { names.get(posting.page).push({ unit: number, at: place }); });
        });
      });
      for (var page = 0; page < best.length; page += 1) {
        if (best[page]) {
          points[page] += best[page] - 1;
          matched[page] += unit.width;
        }
      }
    });
    if (!total) { return []; }
    query.parts.forEach(function (part) {
      index.pages(part).forEach(function (posting) { points[posting.page] += posting.impact >> 2; });
    });
    var results = [];
    for (var page = 0; page < points.length; page += 1) {
      if (points[page]) {
        var kept = Math.floor(points[page] * (3 * matched[page] + total) / (4 * total));
        results.push(boosted({ page: page, points: kept, isWhole: false }, names.get(page), query.units.length));
      }
    }
    return results.sort(function (a, b) { return b.points - a.points || a.page - b.page; });
  };

  function boosted(result, names, count) {
    if (!names) { return result; }
    var longest = 0, runs = [];
    for (var unit = 0; unit < count; unit += 1) {
      var next = [];
      names.forEach(function (seen) {
        if (seen.unit !== unit) { return; }
        var at = seen.at;
        var before = runs.find(function (run) { return run.name === at.name && run.end === at.place; });
        var run = {
          name: at.name, end: at.place + at.width, length: (before ? before.length : 0) + 1,
          fromStart: before ? before.fromStart : at.place === 0
        };
        longest = Math.max(longest, run.length);
        if (run.length === count && run.fromStart && at.isLast) { result.isWhole = true; }
        next.push(run);
      });
      runs = next;
    }
    if (result.isWhole) {
      result.points = result.points * 3 + 200;
    } else if (longest === count && count > 1) {
      result.points = result.points * 2 + 60;
    } else if (longest > 1) {
      result.points += Math.floor(result.points * (longest - 1) / (2 * count));
    }
    return result;
  }

  async function search(text) {
    var index = await piece("root", function (settings) { return new Index(settings); });
    var query = await index.query(text);
    return { index: index, query: query, results: index.rank(query) };
  }

  // What is shown of pages.

  async function card(index, result) {
    var size = index.settings.cards;
    var cards = await piece("c" + Math.floor(result.page / size));
    var cells = cards[result.page % size].split("\t");
    return {
      page: result.page, isWhole: result.isWhole, points: result.points,
      kind: index.settings.kinds[cells[0]], years: Number(cells[1]), href: root + cells[2], note: cells[3], title: cells[4]
    };
  }

  async function lines(index, page) {
    var size = index.settings.texts;
    return (await piece("t" + Math.floor(page / size)))[page % size].split("\n");
  }

  // What to mark: beginnings of words, and for longer ones also what compounds hold.
  function marker(query) {
    var roots = new Set(), known = new Map();
    function add(form) {
      var bare = skeleton(form);
      roots.add(bare && bare.root.length > 2 ? bare.root : form);
    }
    query.typed.forEach(add);
    query.units.forEach(function (unit) {
      unit.choices.forEach(function (choice) { add(choice[0].form); });
    });
    var all = Array.from(roots);
    function isMarked(word) {
      var own = words(word)[0];
      if (!own) { return false; }
      var bare = skeleton(own);
      return all.some(function (rooted) {
        return own === rooted || bare && (bare.root === rooted || rooted.length > 3 && bare.whole.includes(rooted));
      });
    }
    return function (word) {
      if (!known.has(word)) { known.set(word, isMarked(word)); }
      return known.get(word);
    };
  }

  var WORD = /(?:\d[.,](?=\d)|\d°|[\p{L}\p{N}\p{M}]|(?<=\p{L})['’](?=\p{L}))+/gu;

  // The text with its marked words, as nodes; never as HTML.
  function marked(text, isMarked) {
    var nodes = [], end = 0;
    for (var match of text.matchAll(WORD)) {
      if (!isMarked(match[0])) { continue; }
      nodes.push(text.slice(end, match.index), make("mark", { textContent: match[0] }));
      end = match.index + match[0].length;
    }
    nodes.push(text.slice(end));
    return nodes;
  }

  // The line with the most different marked words, and of a long one the part around the first.
  function passage(all, isMarked) {
    var best = all[0] || "", most = -1;
    all.forEach(function (line) {
      var seen = new Set();
      for (var match of line.matchAll(WORD)) {
        if (isMarked(match[0])) { seen.add(folded(match[0])); }
      }
      if (seen.size > most) {
        most = seen.size;
        best = line;
      }
    });
    if (best.length <= 220) { return best; }
    var first = 0;
    for (var match of best.matchAll(WORD)) {
      if (isMarked(match[0])) { first = match.index; break; }
    }
    var from = first < 90 ? 0 : best.indexOf(" ", first - 80) + 1;
    var to = best.lastIndexOf(" ", from + 210);
    return (from ? "… " : "") + best.slice(from, to > from ? to : from + 210) + (to > from ? " …" : "");
  }

  // Where a citation was left out of a text, its spaces stay.
  function tidy(line) { return line.replace(/\s+([.,;:)])/g, "$1").replace(/ {2,}/g, " "); }

  function make(name, properties, children) {
    var made = document.createElement(name);
    Object.keys(properties || {}).forEach(function (key) {
      if (key in made && !key.includes("-")) { made[key] = properties[key]; } else { made.setAttribute(key, properties[key]); }
    });
    made.append.apply(made, children || []);
    return made;
  }

  function describe(result, index, isMarked) {
    var text = make("p", { className: "passage" });
    described.set(text, function () {
      lines(index, result.page).then(function (all) {
        text.append.apply(text, marked(tidy(passage(all, isMarked)), isMarked));
      }, function () { /* Without its text a result is still a result. */ });
    });
    seen.observe(text);
    return text;
  }

  // Texts are loaded of the results in sight only.
  var described = new WeakMap();
  var seen = new IntersectionObserver(function (entries) {
    entries.forEach(function (entry) {
      if (!entry.isIntersecting) { return; }
      seen.unobserve(entry.target);
      described.get(entry.target)();
    });
  }, { rootMargin: "120px" });

  // What a reader must know at once, such as that a page rests on a draft.
  function note(one) {
    return one.note ? [" ", make("span", { className: "badge badge-draft", textContent: one.note })] : [];
  }

  function grouped(cards) {
    var groups = new Map();
    cards.forEach(function (card) {
      if (!groups.has(card.kind)) { groups.set(card.kind, []); }
      groups.get(card.kind).push(card);
    });
    return groups;
  }

  var FAILED = "Zoeken lukt nu niet: de index is niet te laden.";

  function count(number) {
    return number === 0 ? "Niets gevonden" : number === 1 ? "1 resultaat" : number + " resultaten";
  }

  // Runs for the last text that was asked only.
  function latest(work, failed) {
    var asked = 0;
    return function (text) {
      asked += 1;
      var mine = asked;
      function isCurrent() { return mine === asked; }
      work(text, isCurrent).catch(function () { if (isCurrent()) { failed(); } });
    };
  }

  function addField(place, id) {
    var field = make("input", {
      type: "search", id: id, autocomplete: "off", spellcheck: false, autocapitalize: "none", maxLength: 400,
      placeholder: "Zoeken", "aria-keyshortcuts": "/"
    });
    var status = make("p", { className: "visually-hidden", role: "status" });
    place.replaceChildren(
      make("label", { className: "visually-hidden", htmlFor: id, textContent: "Zoek in het handboek" }), field, status);
    return { field: field, status: status };
  }

  // The box in the head of every page.

  function addBox(place) {
    var page = place.querySelector("a").href;
    place.setAttribute("role", "search");
    var parts = addField(place, "zoek"), field = parts.field;
    var list = make("div", { id: "zoek-lijst", className: "search-list", role: "listbox", hidden: true, "aria-label": "Gevonden" });
    var active = -1;
    Object.entries({
      role: "combobox", "aria-expanded": "false", "aria-controls": "zoek-lijst", "aria-autocomplete": "list",
      "aria-haspopup": "listbox"
    }).forEach(function (pair) { field.setAttribute(pair[0], pair[1]); });
    place.append(list);

    function options() { return Array.from(list.querySelectorAll("[role=option]")); }

    function close() {
      list.hidden = true;
      field.setAttribute("aria-expanded", "false");
      field.removeAttribute("aria-activedescendant");
      active = -1;
    }

    function open() {
      list.hidden = false;
      field.setAttribute("aria-expanded", "true");
    }

    function choose(number) {
      var all = options();
      if (!all.length) { return; }
      active = (number + all.length + 1) % (all.length + 1);
      all.forEach(function (option, i) { option.setAttribute("aria-selected", String(i === active)); });
      if (active === all.length) {
        active = -1;
        field.removeAttribute("aria-activedescendant");
        return;
      }
      field.setAttribute("aria-activedescendant", all[active].id);
      all[active].scrollIntoView({ block: "nearest" });
    }

    function option(properties, children) {
      return make("a", Object.assign(properties, { role: "option", tabIndex: -1, "aria-selected": "false" }), children);
    }

    var show = latest(async function (text, isCurrent) {
      if (!text.trim()) { parts.status.textContent = ""; close(); return; }
      var found = await search(text);
      var cards = await Promise.all(found.results.slice(0, IN_LIST).map(function (result) { return card(found.index, result); }));
      if (!isCurrent()) { return; }
      var isMarked = marker(found.query), number = 0, children = [];
      grouped(cards).forEach(function (group, kind) {
        var head = "zoek-kop-" + number;
        children.push(make("div", { role: "group", "aria-labelledby": head }, [
          make("div", { id: head, className: "search-kind", role: "presentation", textContent: kind })
        ].concat(group.map(function (one) {
          number += 1;
          return option({ id: "zoek-" + number, href: one.href, className: "search-option" }, [
            make("span", { className: "search-title" }, marked(one.title, isMarked))
          ].concat(note(one), [describe(one, found.index, isMarked)]));
        }))));
      });
      var all = found.query.correction ? "Bedoelde u " + found.query.correction + "? " : "";
      var rest = found.results.length ? "Alles wat gevonden is (" + found.results.length + ")" : "Niets gevonden; kijk in de lijsten";
      children.push(option({ id: "zoek-alles", href: page + "?q=" + encodeURIComponent(whole(text)), className: "search-option search-all", textContent: all + rest }));
      list.replaceChildren.apply(list, children);
      active = -1;
      field.removeAttribute("aria-activedescendant");
      open();
      parts.status.textContent = all + count(found.results.length);
    }, function () { parts.status.textContent = FAILED; close(); });

    field.addEventListener("input", function () { show(field.value); });
    field.addEventListener("focus", function () { if (field.value.trim() && list.childElementCount) { open(); } });
    field.addEventListener("keydown", function (event) {
      if (event.isComposing) { return; }
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden && list.childElementCount) { open(); }
        choose(event.key === "ArrowDown" ? active + 1 : active < 0 ? options().length - 1 : active - 1);
      } else if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        event.stopPropagation();
        close();
      } else if (event.key === "Enter") {
        event.preventDefault();
        var target = options()[active];
        if (target) { location.assign(target.href); } else if (field.value.trim()) { location.assign(page + "?q=" + encodeURIComponent(whole(field.value))); }
      }
    });
    place.addEventListener("focusout", function (event) { if (!place.contains(event.relatedTarget)) { close(); } });
    return field;
  }

  // Addresses hold whole characters only: half of one, as of an emoji, can't be written in them.
  function whole(text) { return text.slice(0, LONGEST).replace(/\p{Surrogate}/gu, "").trim(); }

  // The search page.

  function addPage(place) {
    var parts = addField(place, "zoek"), field = parts.field;
    var results = document.getElementById("zoekresultaten");
    var said = document.querySelector(".search-said"), answer = document.getElementById("zoekantwoord");
    var kind = make("select", { id: "zoek-soort" }), year = make("select", { id: "zoek-jaar" });
    var filters = make("div", { className: "search-filters", hidden: true }, [
      make("label", { htmlFor: "zoek-soort", textContent: "Soort" }), kind,
      make("label", { htmlFor: "zoek-jaar", textContent: "Jaar" }), year
    ]);
    said.after(filters);
    var shown = null;

    function fill(select, all, entries) {
      var chosen = select.value;
      select.replaceChildren.apply(select, [make("option", { value: "", textContent: all })].concat(entries.map(function (entry) {
        return make("option", { value: entry[0], textContent: entry[1] });
      })));
      select.value = entries.some(function (entry) { return entry[0] === chosen; }) ? chosen : "";
    }

    function section(head, cards, isMarked) {
      return make("section", {}, [
        make("h2", { textContent: head }),
        make("ol", { className: "search-results" }, cards.map(function (one) {
          return make("li", {}, [
            make("a", { href: one.href }, marked(one.title, isMarked)), " ",
            make("span", { className: "badge", textContent: one.kind })
          ].concat(note(one), [describe(one, shown.index, isMarked)]));
        }))
      ]);
    }

    function draw(most) {
      var cards = shown.cards.filter(function (one) {
        return (!kind.value || one.kind === kind.value)
          && (!year.value || !one.years || one.years >> shown.index.settings.years.indexOf(Number(year.value)) & 1);
      });
      var isMarked = marker(shown.query), sections = [];
      if (cards.length) { sections.push(section("Beste resultaten", cards.slice(0, BEST), isMarked)); }
      grouped(cards.slice(BEST, most)).forEach(function (group, name) { sections.push(section(name, group, isMarked)); });
      if (cards.length > most) {
        var more = make("button", { type: "button", className: "button button-quiet", textContent: "Meer resultaten" });
        more.addEventListener("click", function () {
          draw(SHOWN);
          var next = results.querySelectorAll("li a")[most];
          if (next) { next.focus(); }
        });
        sections.push(make("p", {}, [more]));
      }
      results.replaceChildren.apply(results, sections);
      var correction = shown.query.correction;
      var isFiltered = kind.value || year.value;
      var text = shown.total ? count(isFiltered ? cards.length : shown.total) + " voor " : "Niets gevonden voor ";
      said.replaceChildren(text, make("strong", { textContent: correction || shown.text }), ".");
      if (shown.total > shown.cards.length && !isFiltered) { said.append(" Hier staan de eerste " + shown.cards.length + "."); }
      if (correction) { said.prepend("Bedoelde u ", make("em", { textContent: correction }), "? "); }
      if (!shown.query.units.length) { said.textContent = "Typ een woord dat zegt waar het over gaat, zoals een begrip, een wet of een bedrag."; }
      if (!shown.total) { said.append(" Kijk anders in de lijsten hieronder."); }
      parts.status.textContent = said.textContent;
      drawAnswer(cards, isMarked);
    }

    // An answer before the list: where the whole name of a page was typed, or one page stands out.
    async function drawAnswer(cards, isMarked) {
      var first = cards[0], second = cards[1], now = shown;
      answer.replaceChildren();
      if (!first || !(first.isWhole || !second || first.points > 1.4 * second.points)) { return; }
      var all = await lines(now.index, first.page);
      if (now !== shown || !all[0]) { return; }
      answer.replaceChildren(make("div", { className: "search-answer" }, [
        make("p", { className: "search-kind", textContent: first.kind + ": " + first.title }, note(first)),
        make("p", {}, marked(tidy(all.slice(0, 2).join(" – ")).slice(0, 400), isMarked))
      ]));
    }

    function clear() {
      shown = null;
      results.replaceChildren();
      answer.replaceChildren();
      filters.hidden = true;
      said.textContent = "";
      parts.status.textContent = "";
    }

    var show = latest(async function (text, isCurrent) {
      if (!text.trim()) { clear(); return; }
      var found = await search(text);
      var cards = await Promise.all(found.results.slice(0, SHOWN).map(function (result) { return card(found.index, result); }));
      if (!isCurrent()) { return; }
      shown = { text: text.trim().slice(0, 80), index: found.index, query: found.query, cards: cards, total: found.results.length };
      fill(kind, "Alle soorten", Array.from(grouped(cards), function (group) { return [group[0], group[0] + " (" + group[1].length + ")"]; }));
      fill(year, "Alle jaren", found.index.settings.years.map(function (one) { return [String(one), String(one)]; }));
      filters.hidden = !cards.length;
      draw(FIRST);
    }, function () { clear(); said.textContent = FAILED; parts.status.textContent = FAILED; });

    function keep() {
      var query = whole(field.value);
      try { history.replaceState(null, "", query ? "?q=" + encodeURIComponent(query) : location.pathname); } catch (refused) { /* As from a disk. */ }
    }

    field.addEventListener("input", function () { show(field.value); keep(); });
    field.addEventListener("keydown", function (event) { if (event.key === "Enter") { show(field.value); } });
    kind.addEventListener("change", function () { draw(FIRST); });
    year.addEventListener("change", function () { draw(FIRST); });
    field.value = new URLSearchParams(location.search).get("q") || "";
    if (field.value) { show(field.value); } else { field.focus(); }
    return field;
  }

  var own = document.querySelector("[data-search-page]");
  var head = document.querySelector("[data-search]");
  if (!own && !head) { return; }
  if (own && head) { head.classList.add("search-elsewhere"); }
  var field = own ? addPage(own) : addBox(head);

  addEventListener("keydown", function (event) {
    var target = event.target;
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) { return; }
    if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) { return; }
    event.preventDefault();
    field.focus();
    field.select();
  });
})();
