import Diagnostics

/// Why a file is not read.
extension FileReader {
  static func refused(_ file: SourceFile, _ refusal: FileGate.Refusal) -> Diagnostic {
    switch refusal {
    case .linkOut:
      Diagnostic(
        .linkOut,
        Message(
          nl: "dit is een link die niet naar een bestand in '\(file.folder)' leidt",
          en: "this is a link that does not lead to a file in '\(file.folder)'"),
        at: .file(file.path),
        fix: Message(
          nl: "zet het bestand zelf hier, of haal de link weg",
          en: "put the file itself here, or remove the link"))
    case .noFile:
      Diagnostic(
        .noFile,
        Message(
          nl: "dit is geen gewoon bestand, maar een apparaat, een pijp of een socket",
          en: "this is no plain file, but a device, a pipe or a socket"),
        at: .file(file.path), fix: Message(nl: "haal het weg", en: "remove it"))
    }
  }

  /// - Parameter most: in bytes.
  static func tooLarge(_ path: String, _ most: Int) -> Diagnostic {
    let size = most / 1_000_000
    return Diagnostic(
      .fileTooLarge,
      Message(
        nl: "dit bestand is groter dan \(size) MB", en: "this file is larger than \(size) MB"),
      at: .file(path),
      fix: Message(nl: "splits het, of haal het weg", en: "split it, or remove it"))
  }

  /// A name that not every disk and every address can have.
  static func assetNameProblem(_ file: SourceFile) -> Diagnostic? {
    let name = file.path.utf8.dropFirst(file.folder.utf8.count)
    let isSafe = name.allSatisfy {
      $0 >= 0x20 && $0 != 0x7F && !#"\:*?"<>|"#.utf8.contains($0)
    }
    if isSafe { return nil }
    return Diagnostic(
      .fileName,
      Message(
        nl: "een bestandsnaam heeft geen \\ : * ? \" < > | en geen stuurtekens",
        en: "a file name has no \\ : * ? \" < > | and no control characters"),
      at: .file(file.path), fix: Message(nl: "noem het anders", en: "name it otherwise"))
  }
}
