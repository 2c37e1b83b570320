#!/usr/bin/env python3
"""Writes xinzhan-cli(1) from the program's own help, so that it cannot lag behind. usage: cli-manpage.py PROGRAM VERSION DATE OUT"""
import os
import re
import subprocess
import sys


def roff(text):
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("|", "|\\:")  # long alternatives may break after a bar
    return "\n".join("\\&" + line if line[:1] in ".'" else line for line in text.split("\n"))


def ask(program, *words):
    return subprocess.run([program, *words], check=True, capture_output=True, encoding="utf-8", env={**os.environ, "LC_ALL": "C.UTF-8", "LANG": "en"}).stdout


def main():
    program, version, date, out = sys.argv[1:5]
    overview = ask(program, "--help", "--lang", "en")
    names = re.findall(r"^  xinzhan-cli (\S+)", overview, re.M)
    if len(names) < 10:
        sys.exit("cli-manpage: the program's help lists no commands")
    page = [f'.TH XINZHAN\\-CLI 1 "{date}" "XinZhan {version}" "User Commands"', ".ad l", ".nh", ".SH NAME", "xinzhan\\-cli \\- workspace of a counselling station without a window",
            ".SH SYNOPSIS", ".B xinzhan\\-cli", ".I command", ".RI [ arguments ]", ".SH DESCRIPTION",
            "The same program as", ".BR xinzhan (1),", "for scripts and terminals.", "W is the file of the workspace,", ".IR NAME.xinzhan ."]
    tail = overview.split("\n\n")[-1].strip().split("\n")
    for line in tail:
        page += [".PP", roff(line)]
    page.append(".SH COMMANDS")
    for name in names:
        usage, *paragraphs = [p.strip() for p in ask(program, name, "--help", "--lang", "en").split("\n\n")]
        page += [".TP", ".B " + roff(usage.removeprefix("xinzhan-cli "))]
        own = [p for p in paragraphs if not p.startswith("Every command takes")]
        for i, p in enumerate(own):
            page += ([".IP"] if i else []) + [roff(p)]
    page += [".SH ENVIRONMENT", ".TP", ".B XINZHAN_PASSPHRASE", "passphrase of the acting user; asked for without echo when it is not set.", ".TP",
             ".B XINZHAN_NEW_PASSPHRASE", "a passphrase to be set.", ".TP", ".B XINZHAN_PDF_PASSWORD", "encrypts the PDFs that are written.",
             ".SH SEE ALSO", ".BR xinzhan (1)"]
    with open(out, "w", encoding="utf-8") as f:
        f.write("\n".join(page) + "\n")


main()
