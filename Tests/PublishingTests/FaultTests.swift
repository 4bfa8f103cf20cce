import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Publishing

/// The n-th system call fails, for every n; how many there were is printed, for `make kills`.
struct FaultTests {
  /// A folder, and what its file system does not have.
  struct Place: CustomTestStringConvertible, CustomStringConvertible {
    let others: Shelf.Others
    let absent: Set<FileSystem.Call>

    static let all = [
      Place(others: .files, absent: []), Place(others: .files, absent: [.exchange]),
      Place(others: .folder, absent: []), Place(others: .folder, absent: [.link]),
    ]

    var description: String { "others' \(others), without \(absent.map(\.rawValue))" }
    var testDescription: String { description }
  }

  /// A file system in which calls fail by their number.
  private static func system(
    without absent: Set<FileSystem.Call>, _ fault: @escaping @Sendable (Int) -> Int32?
  ) -> (system: FileSystem, count: @Sendable () -> Int) {
    let counter = Counter()
    let system = FileSystem(writeSize: 64, isDurable: false) { call in
      let number = counter.next()
      if let fault = fault(number) { return fault }
      return absent.contains(call) ? EPERM : nil
    }
    return (system, { counter.value })
  }

  @Test(
    "One call fails: the old site or the new one stands", arguments: Place.all)
  func oneCall(_ place: Place) throws {
    let reasons = [ENOSPC, EIO, EACCES]
    var number = 0
    while true {
      number += 1
      let (failing, reason) = (number, reasons[number % reasons.count])
      let shelf = try Shelf(place.others)
      let (system, count) = Self.system(without: place.absent) { $0 == failing ? reason : nil }
      let isDone = (try? Edition.new.publish(to: shelf.path, through: system)) != nil
      let edition = try shelf.edition()
      #expect(edition != nil && (!isDone || edition == "new"), "call \(number), \(reason)")
      try OutputFolder.open(shelf.path, through: .quick).discard()
      let mended = try shelf.edition()
      #expect(mended != nil && (!isDone || mended == "new"), "call \(number), \(reason), mended")
      #expect(try shelf.isTidy(), "call \(number), \(reason)")
      if count() < number { break }
    }
    #expect(number > Edition.new.files.count, "the build made calls")
    print("failed calls: each of \(number - 1) once, \(place)")
  }

  @Test(
    "All calls fail from one on: no torn page, and the next run mends it",
    arguments: Place.all)
  func allCalls(_ place: Place) throws {
    var number = 0
    while true {
      number += 1
      let first = number
      let shelf = try Shelf(place.others)
      let (system, count) = Self.system(without: place.absent) { $0 >= first ? EIO : nil }
      _ = try? Edition.new.publish(to: shelf.path, through: system)
      let torn = try shelf.torn()
      #expect(torn.isEmpty, "from call \(number): \(torn)")
      if place.others == .files, place.absent.isEmpty {
        #expect(try shelf.edition() != nil, "behind a stand-in, from call \(number)")
      }
      // The run that mends is cut off as well, somewhere.
      let (second, _) = Self.system(without: place.absent) { $0 >= first * 7 % 90 ? EIO : nil }
      _ = try? OutputFolder.open(shelf.path, through: second).discard()
      #expect(try shelf.torn().isEmpty, "from call \(number), then cut off once more")
      try OutputFolder.open(shelf.path, through: .quick).discard()
      #expect(try shelf.edition() != nil, "from call \(number), mended")
      #expect(try shelf.isTidy(), "from call \(number)")
      if number % 5 == 0 {
        try Edition.new.publish(to: shelf.path)
        #expect(try shelf.edition() == "new", "from call \(number), built again")
      }
      if count() < number { break }
    }
    #expect(number > Edition.new.files.count, "the build made calls")
    print("failed calls: cut off from each of \(number - 1) on, \(place)")
  }
}

/// Counts calls, from any thread.
final class Counter: Sendable {
  private let count = Atomic(0)

  var value: Int { count.load(ordering: .relaxed) }

  func next() -> Int { count.add(1, ordering: .relaxed).newValue }
}
