import type { Demands, KnockOut, KnockOutDemand } from '../fit-types.js';
import { CLEARANCES, WORK_STATUSES, type Analysis } from '../types.js';

/** What a résumé says of the conditions that no score makes up for. Silence is no answer. */
export function knockOutsOf(demands: Demands, resume: Analysis): KnockOut[] {
  return demands.knockOuts.map((demand) => ({ ...demand, ...answer(demand, resume) }));
}

function answer({ kind, asked }: KnockOutDemand, resume: Analysis): Pick<KnockOut, 'verdict' | 'evidence'> {
  switch (kind) {
    case 'authorisation': {
      const { authorisation } = resume;
      if (authorisation === null) return { verdict: 'unstated', evidence: null };
      const enough = ranked(WORK_STATUSES, authorisation.status) >= ranked(WORK_STATUSES, asked);
      return { verdict: enough ? 'met' : 'unstated', evidence: authorisation };
    }
    case 'clearance': {
      const { clearance } = resume;
      if (clearance === null) return { verdict: 'unstated', evidence: null };
      const enough = ranked(CLEARANCES, clearance.level) >= ranked(CLEARANCES, asked);
      return { verdict: enough ? 'met' : 'unmet', evidence: clearance };
    }
    case 'licence': {
      const certificate = resume.resume!.certificates.find(({ skill }) => skill === asked);
      if (certificate !== undefined)
        return {
          verdict: certificate.held ? 'met' : 'unmet',
          evidence: { field: 'text', start: certificate.start, end: certificate.end },
        };
      return { verdict: 'unstated', evidence: null };
    }
  }
}

function ranked(scale: readonly string[], value: string | number): number {
  return scale.findIndex((entry) => entry === value);
}
