/// The text of one file with the places of its lines.
///
/// Offsets are UTF-8 bytes. Lines and columns count from one; a column counts characters, as
/// editors do.
package struct SourceText: Sendable {
  package let path: String
  package let bytes: [UInt8]
  private let lineStarts: [Int]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The line of a UTF-8 offset.
  package func line(of offset: Int) -> Int { lineIndex(of: offset) + 1 }

  /// Line and column of a UTF-8 offset.
  package func position(of offset: Int) -> (line: Int, column: Int) {
    let line = lineIndex(of: offset)
    let prefix = bytes[lineStarts[line]..<min(max(offset, lineStarts[line]), bytes.count)]
    return (line + 1, String(decoding: prefix, as: UTF8.self).count + 1)
  }

  /// The UTF-8 offset of the start of a line that counts from one.
  package func offset(ofLine line: Int) -> Int {
    lineStarts[min(max(line - 1, 0), lineStarts.count - 1)]
  }

  /// The UTF-8 offset of a line and a column in Unicode scalars, both from one.
  package func offset(line: Int, scalarColumn: Int) -> Int {
    offset(offset(ofLine: line), movedBy: scalarColumn - 1)
  }

  /// A UTF-8 offset so many Unicode scalars further, on the same line.
  package func offset(_ start: Int, movedBy scalars: Int) -> Int {
    var offset = start
    var left = scalars
    while left > 0, offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset
  }

  /// The bytes of the line that holds an offset, without its line end.
  package func lineRange(at offset: Int) -> Range<Int> {
    let line = lineIndex(of: offset)
    let start = lineStarts[line]
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<max(start, end)
  }

  /// The offset after the line that holds an offset; the end of the text after the last.
  package func nextLine(after offset: Int) -> Int {
    let line = lineIndex(of: offset)
    return line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
  }

  /// The first place where some bytes stand within a stretch.
  package func range(of words: [UInt8], in stretch: Range<Int>) -> Range<Int>? {
    guard !words.isEmpty else { return nil }
    let start = max(stretch.lowerBound, 0)
    let end = min(stretch.upperBound, bytes.count) - words.count
    guard start <= end else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      words.withUnsafeBufferPointer { words in
        (start...end).first { offset in
          bytes[offset] == words[0]
            && words.indices.allSatisfy { bytes[offset + $0] == words[$0] }
        }
      }
    }.map { $0..<$0 + words.count }
  }

  /// The text of a stretch of bytes.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
