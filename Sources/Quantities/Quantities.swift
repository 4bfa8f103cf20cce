/// Reads a formula such as `(a - b) * 21.80 euro-per-dag / 3`.
///
/// A word is the name of a fact, with `@2024` for its value in a year or on a day and `.from` or
/// `.to` for an end of a range; a word after a number is that number's unit. A minus has a space
/// before it, because names have hyphens.
///
/// - Returns: the formula, or the first problem and its place in the text.
package func readFormula(_ text: String) -> Result<Formula, FormulaProblem> {
  var parser = FormulaParser(text)
  return parser.parse()
}
