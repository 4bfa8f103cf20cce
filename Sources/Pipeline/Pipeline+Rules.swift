import Checking
package import Diagnostics
import Evidence
import Loading
import Planning
import Rendering

extension Pipeline {
  /// The rules of the stages, and of what only they use.
  package static var rules: [Rule] {
    Rule.ofLoading + Rule.ofChecking + Rule.ofEvidence + Rule.ofPlanning + Rule.ofRendering
  }
}
