/// A file that is ready to be put in place.
package struct StagedFile: Sendable {
  let entry: Manifest.Entry
  package let isChanged: Bool
}
