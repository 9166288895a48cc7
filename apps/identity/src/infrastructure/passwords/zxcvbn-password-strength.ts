import { Injectable } from '@nestjs/common';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import type { PasswordStrength } from '../../application/ports/password-strength.js';
import { isBuiltOnCommonPassword } from './built-on-common-password.js';

/** "Safely unguessable": at least a hundred million guesses, too many even for an attacker who has stolen the slow hashes. */
const leastScore = 3;

/** The time of the estimate grows with the square of the length, and a password with a strong beginning is strong. */
const charactersLookedAt = 24;

const tooEasy = 'is too easy to guess';
const reasons: Readonly<Record<string, string>> = {
  topTen: 'is one of the most common passwords',
  topHundred: 'is one of the most common passwords',
  common: 'is a common password',
  similarToCommon: 'is like a common password',
  simpleRepeat: 'must not repeat the same characters',
  extendedRepeat: 'must not repeat the same characters',
  sequences: 'must not be a sequence of characters',
  straightRow: 'must not be a row of the keyboard',
  keyPattern: 'must not be a pattern on the keyboard',
  userInputs: 'must not be made of your name or e-mail address',
};

/** Finds common and breached passwords, repetitions, sequences and patterns, using the lists that come with zxcvbn. */
@Injectable()
export class ZxcvbnPasswordStrength implements PasswordStrength {
  private readonly zxcvbn = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: charactersLookedAt });

  weaknessOf(password: string, knownOfItsOwner: readonly string[]): string | undefined {
    const { score, feedback } = this.zxcvbn.check(password, [...knownOfItsOwner, 'tradewind']);
    if (score < leastScore) return reasons[feedback.warning ?? ''] ?? tooEasy;
    return isBuiltOnCommonPassword(password) ? reasons['similarToCommon'] : undefined;
  }
}
