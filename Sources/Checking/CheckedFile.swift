import Model

/// One file that has been checked.
package struct CheckedFile: Sendable {
  enum Content: Sendable {
    case item(Item)
    case decision(DecisionTable)
    case home(Item)
  }

  let content: Content
  let seen: Observations
}
