/// The machine's failures.
package enum PublishingFailure: Error, Equatable {
  /// Why a folder is no place for a site.
  package enum Objection: Sendable, Equatable {
    /// The shell left a `~` as it was typed.
    case tilde
    /// It is the root of all folders.
    case root
    /// It is a home, or homes stand in it.
    case home
    /// It is what the site is made from, or stands in it, or holds it: the folder is named.
    case source(String)
  }

  /// The path, and the system's error number.
  case unwritable(String, reason: Int32)
  /// A folder that is no place for a site, as it was asked for, and why.
  case noPlace(String, Objection)
  /// What stands in the output folder where the site goes and is not of an earlier build: paths, and
  /// whether a build may take their place when it is told to.
  case occupied([String], isAdoptable: Bool)
  /// Another build is at work in a folder; the number of its process, when it can be read.
  case busy(String, process: Int32?)
}
