import { describe, expect, it } from 'vitest'
import { isProgram } from '../../src-main/contract/attachment-kinds.ts'
import { nikDoubt, phoneDoubt } from '../../src-main/contract/personal-numbers.ts'

describe('a NIK', () => {
  it.each([
    ['3573014101900001', null],
    ['3573 0171 1290 0012', null],
    ['9990012902000003', null],
    ['1101010101010001', null],
    ['357301410190001', 'not-16-digits'],
    ['35730141019O0001', 'not-16-digits'],
    ['3573013902900001', 'birth-date'],
    ['3573013002900001', 'birth-date'],
    ['3573017113900001', 'birth-date'],
    ['3573010001900001', 'birth-date'],
    ['3573014001900001', 'birth-date'],
    ['3573010101900000', 'serial'],
    ['', null],
  ])('%s: %s', (nik, doubt) => expect(nikDoubt(nik)).toBe(doubt))
})

describe('a telephone number', () => {
  it.each([
    ['0812-3456-7890', null],
    ['+62 812 3456 7890', null],
    ['(0341) 716546', null],
    ['0341-7512345', null],
    ['021 5551234', null],
    ['+65 6123 4567', null],
    ['716546', 'no-area-code'],
    ['0812345', 'length'],
    ['08123456789012', 'length'],
    ['0341 71', 'length'],
    ['0812 tidak aktif', 'not-digits'],
    ['', null],
  ])('%s: %s', (phone, doubt) => expect(phoneDoubt(phone)).toBe(doubt))
})

describe('a program among files', () => {
  it.each([
    ['foto.jpg', false],
    ['surat.exe.pdf', false],
    ['tanpa akhiran', false],
    ['.exe', true],
    ['foto.jpg.EXE', true],
    ['gambar\u202Egpj.exe', true],
    ['virus.exe. . ', true],
    ['virus.e\u200Bxe', true],
    ['CON', false],
    ['skrip.js', true],
    ['makro.xlsm', false],
  ])('%s: %s', (name, program) => expect(isProgram(name)).toBe(program))
})
