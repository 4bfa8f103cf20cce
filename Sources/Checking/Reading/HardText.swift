import Diagnostics
import Language
import Model

/// The texts of an item are as easy to read as their collection asks, by the score of Flesch for
/// Dutch (Douma, 1960); `readability` in its schema is the least that score may be.
enum HardText {
  /// Shorter texts, such as definitions full of terms of art, have no score that means anything.
  private static let leastWords = 100

  static func findings(_ item: Item, _ schema: CollectionSchema) -> [Diagnostic] {
    guard let least = schema.readability else { return [] }
    let measured = item.texts.map { readability(of: $0.words(.blocks)) }
    guard let own = measured.reduce(nil, { sum, next in sum.map { $0 + next } ?? next }),
      own.words >= leastWords, let score = own.score, score < Double(least)
    else { return [] }
    return [finding(item, Int(score), least, own.longSentences)]
  }

  private static func finding(
    _ item: Item, _ score: Int, _ least: Int, _ long: Int
  ) -> Diagnostic {
    Diagnostic(
      .hardText,
      Message(
        nl:
          "deze tekst leest te moeilijk: \(score), waar \(least) het minste is; te lange zinnen: \(long)",
        en:
          "this text is too hard to read: \(score), where \(least) is the least; long sentences: \(long)"
      ),
      at: .file(item.path),
      fix: Message(
        nl: "maak zinnen korter en kies kortere woorden",
        en: "make sentences shorter and choose shorter words"))
  }
}
