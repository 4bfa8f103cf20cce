package import Diagnostics
package import Model

extension Pipeline {
  /// What a run came to.
  package struct Run: Sendable {
    package let report: Report
    /// Whether there is an error, or a warning where those count too.
    package let failed: Bool
    /// Zero when the errors left no pages to list.
    package let pageCount: Int
    /// What is not literally in the documents of the sources, with the reasons.
    package let notLiteral: [NotLiteral]
    /// Nil when nothing was put in place.
    package let build: Build?

    /// The same run, after what it made was put in place.
    func putting(_ build: Build) -> Run {
      Run(
        report: report, failed: failed, pageCount: pageCount, notLiteral: notLiteral, build: build)
    }
  }

  /// How many files were put in place, and how many taken away.
  package struct Build: Sendable {
    package let written: Int
    package let removed: Int
  }

  /// A decision as it was written and, when the site has no errors, as it was checked.
  package struct DecisionFile: Sendable {
    package let document: RawDocument
    package let source: SourceText
    package let table: DecisionTable?
  }
}
