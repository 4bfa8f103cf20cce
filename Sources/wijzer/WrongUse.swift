import ArgumentParser
import Diagnostics
import Foundation
import Loading
import Publishing

/// Why a command can't do what it was asked, in both languages; it ends with 2.
struct WrongUse: Error {
  let message: Message
  /// What to do about it.
  let fix: Message?

  init(_ message: Message, fix: Message? = nil) {
    self.message = message
    self.fix = fix
  }

  /// A name that stands for nothing, with those that do.
  ///
  /// - Parameter message: the whole but for the nearest name, which comes after it.
  init(unknown name: String, among names: [String], _ message: Message) {
    let nearest = NearestName.suggestion(for: name, among: names)
    let known = names.map { "'\($0)'" }.joined(separator: ", ")
    self.init(
      Message(nl: message.nl + nearest.nl, en: message.en + nearest.en),
      fix: Message(nl: "kies uit: \(known)", en: "choose from: \(known)"))
  }

  /// There is no decision of this name.
  static func noDecision(_ name: String) -> WrongUse {
    WrongUse(
      Message(nl: "er is geen beslissing '\(name)'", en: "there is no decision '\(name)'"))
  }

  /// As `ArgumentParser` tells it.
  func told(in language: MessageLanguage) -> ValidationError {
    let label = Message(nl: "herstel", en: "fix").text(in: language)
    let remedy = fix.map { "\n  \(label): \($0.text(in: language))" } ?? ""
    return ValidationError(message.text(in: language) + remedy)
  }
}

extension WrongUse {
  /// The machine's failure in words; nil for any other error.
  init?(failure: any Error) {
    switch failure {
    case LoadingFailure.missingFolder(let path):
      self.init(
        Message(nl: "de map '\(path)' bestaat niet", en: "the folder '\(path)' does not exist"))
    case LoadingFailure.unreadable(let path):
      self.init(Message(nl: "'\(path)' is niet te lezen", en: "'\(path)' cannot be read"))
    case PublishingFailure.unwritable(let path, let reason):
      let words = String(cString: strerror(reason))
      self.init(
        Message(
          nl: "'\(path)' is niet te schrijven: \(words)",
          en: "'\(path)' cannot be written: \(words)"))
    case let failure as Terminal.Unwritable:
      let words = String(cString: strerror(failure.reason))
      self.init(
        Message(
          nl: "de uitvoer is niet te schrijven: \(words)",
          en: "the output cannot be written: \(words)"))
    case PublishingFailure.noPlace(let path, let objection):
      self = .noPlace(path, objection)
    case PublishingFailure.occupied(let paths, let isAdoptable):
      self = .occupied(paths, isAdoptable: isAdoptable)
    case PublishingFailure.busy(let path, let process):
      self.init(
        Message(
          nl: "in '\(path)' is al een bouw bezig" + (process.map { " (proces \($0))" } ?? ""),
          en: "'\(path)' is being built" + (process.map { " (process \($0))" } ?? "")),
        fix: Message(nl: "probeer het daarna opnieuw", en: "try again after it"))
    default: return nil
    }
  }
}
