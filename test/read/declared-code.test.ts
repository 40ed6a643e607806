import {describe, expect, test} from "vitest";
import {codeNamed, declaredCode} from "../../src/read/declared-code.ts";

test.each([
  ['<?xml version="1.0" encoding="ISO-8859-2"?><a/>', "ISO-8859-2"],
  ["\n<?xml version='1.0' encoding = 'windows-1251' ?>", "windows-1251"],
  ["% This file was created with JabRef 2.10.\n% Encoding: Cp1250\n\n@article{a,}", "windows-1250"],
  ["%% Encoding: ISO8859_1\n", "windows-1252"],
  ["% !TeX encoding = macroman\n", "macintosh"],
  ["@comment{x-kbibtex-encoding=iso-8859-15}", "ISO-8859-15"],
  ['<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">', "Shift_JIS"],
  ['<html><meta charset="euc-kr">', "EUC-KR"],
  ["% -*- mode: bibtex; coding: koi8-r -*-", "KOI8-R"],
  ["% Encoding: UTF8\n<meta charset=koi8-r>", null],
  ["% Encoding: US-ASCII\n", null],
  ["% Encoding: nobody-knows\n", null],
  ["@article{a, note = {an encoding of words}}", null],
])("%j says %s", (head, code) => {
  expect(declaredCode(head)).toBe(code);
});

describe("names of codes", () => {
  test.each([
    ["cp1252", "windows-1252"],
    ["latin1", "windows-1252"],
    ["LATIN2", "ISO-8859-2"],
    ["cp850", "IBM850"],
    ["ibm-852", "IBM852"],
    ["cp866", "IBM866"],
    ["x-MacRoman", "macintosh"],
    ["applemac", "macintosh"],
    ["ISO8859_15", "ISO-8859-15"],
    ["EUC_JP", "EUC-JP"],
    ["SJIS", "Shift_JIS"],
    ["GBK", "GB18030"],
    ["ms936", "GB18030"],
    ["big5", "Big5"],
    ["ansinew", "windows-1252"],
    ["utf-8", "UTF-8"],
    ["UTF-16", "UTF-16LE"],
    ["iso-8859-9", "windows-1254"],
    ["iso-8859-4", "ISO-8859-4"],
    ["klingon", null],
  ])("%s is %s", (name, code) => {
    expect(codeNamed(name)).toBe(code);
  });
});
