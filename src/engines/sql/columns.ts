import type {SqlColumn} from "./dialect.ts";

export const int = (name: string): SqlColumn => ({name, type: "int"});
export const maybeInt = (name: string): SqlColumn => ({name, type: "int", nullable: true});
export const big = (name: string): SqlColumn => ({name, type: "bigint"});
export const maybeBig = (name: string): SqlColumn => ({name, type: "bigint", nullable: true});
export const double = (name: string): SqlColumn => ({name, type: "double"});
export const maybeDouble = (name: string): SqlColumn => ({name, type: "double", nullable: true});
export const flag = (name: string): SqlColumn => ({name, type: "flag"});
export const text = (name: string): SqlColumn => ({name, type: "text"});
export const maybeText = (name: string): SqlColumn => ({name, type: "text", nullable: true});
