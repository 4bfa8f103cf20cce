/// Whole numbers in few letters, none of which means anything in a script or between the parts of an
/// entry: 32 signs that end a number and 32 that do not, five bits each, the lowest first.
enum SmallNumbers {
  private static let last = Array("0123456789abcdefghijklmnopqrstuv".utf8)
  private static let more = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ-_wxyz".utf8)

  static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 32 {
      bytes.append(more[rest & 31])
      rest >>= 5
    }
    bytes.append(last[rest])
  }

  private static let values: [UInt8] = (0..<128).map { sign in
    if let value = last.firstIndex(of: UInt8(sign)) { return UInt8(value) }
    return more.firstIndex(of: UInt8(sign)).map { UInt8($0) | 0x20 } ?? 0
  }

  /// Reads a number and goes on to what comes after it.
  static func read(_ bytes: [UInt8], _ place: inout Int) -> Int {
    var number = 0
    var shift = 0
    while place < bytes.count {
      let value = values[Int(bytes[place] & 0x7F)]
      place += 1
      number |= Int(value & 31) << shift
      if value < 32 { break }
      shift += 5
    }
    return number
  }
}
