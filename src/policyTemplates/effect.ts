import { described, type Json } from '../grammar/json.ts'
import { quoted } from '../grammar/quoted.ts'
import { invalid, malformed, type TemplateError } from './templateError.ts'

/** RAM's pages write ALLOW, and all their samples Allow: both are accepted, and nothing else. */
const EFFECTS = ['Allow', 'ALLOW']

export function validateEffect(effect: Json): TemplateError[] {
  if (effect.type !== 'string') {
    return [malformed(`Effect must be the string "Allow", not ${described(effect)}.`)]
  }
  return EFFECTS.includes(effect.value)
    ? []
    : [invalid(`Effect must be "Allow", not ${quoted(effect.value)}.`)]
}
