#!/usr/bin/env python3
"""Packs PNG files into one .ico (Windows) or .icns (macOS). usage: pack-icons.py OUT SIZE=FILE..."""
import struct
import sys

ICNS = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}


def main():
    out, images = sys.argv[1], []
    for word in sys.argv[2:]:
        size, name = word.split("=", 1)
        with open(name, "rb") as f:
            images.append((int(size), f.read()))
    if out.endswith(".ico"):
        data = struct.pack("<HHH", 0, 1, len(images))
        offset = 6 + 16 * len(images)
        for size, png in images:
            data += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(png), offset)
            offset += len(png)
        data += b"".join(png for _, png in images)
    else:
        body = b"".join(ICNS[size] + struct.pack(">I", 8 + len(png)) + png for size, png in images if size in ICNS)
        data = b"icns" + struct.pack(">I", 8 + len(body)) + body
    with open(out, "wb") as f:
        f.write(data)


main()
