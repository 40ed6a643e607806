import {describe, expect, test} from "vitest";
import {countryOf} from "../../src/papers/country.ts";
import {institutionOf} from "../../src/papers/institution.ts";

describe("the country of an affiliation", () => {
  test.each([
    ["Stanford Univ, Stanford, CA 94305 USA", "United States"],
    ["Dept. of Physics, University of Oxford, Oxford OX1 3PU, U.K.", "United Kingdom"],
    ["Tsinghua Univ, Beijing 100084, Peoples R China", "China"],
    ["Universität Wien, Österreich", "Austria"],
    ["INRIA, Paris, France, 75012", "France"],
    ["Université de Montréal (Canada)", "Canada"],
    ["Seoul National University, Republic of Korea", "South Korea"],
    ["Univ Cape Town, Rondebosch, South Africa", "South Africa"],
    ["Tbilisi State University, Tbilisi, Georgia", "Georgia"],
    ["Emory University, Atlanta, Georgia", null],
    ["Niger State Polytechnic", null],
    ["University of Chicago", null],
    ["", null],
  ])("of %j is %j", (affiliation, country) => {
    expect(countryOf(affiliation)).toBe(country);
  });
});

describe("the institution of an affiliation", () => {
  test.each([
    ["Department of Physics, University of Oxford, Oxford, UK", "University of Oxford"],
    ["Univ Minnesota, Dept Ecol, St Paul, MN USA", "Univ Minnesota"],
    ["School of Computing, KAIST, Daejeon", "School of Computing"],
    ["Massachusetts Institute of Technology", "Massachusetts Institute of Technology"],
    ["tsinghua", "tsinghua"],
    [" , ; ", null],
  ])("of %j is %j", (affiliation, institution) => {
    expect(institutionOf(affiliation)).toBe(institution);
  });
});
