import { expect, test } from 'vitest';
import { analyze } from '../../src/extract/analyze.js';
import { loadPack } from '../../src/pack/builtin.js';

const pack = loadPack();
const codesOf = (text: string): readonly string[] => analyze({ text }, pack).notes.map(({ code }) => code);

test.each([
  'Wir suchen einen Datenanalysten mit Python und SQL in Berlin.',
  'Suchst du eine Stelle, bei der Java und Docker wichtig sind?',
  'Nous recherchons un développeur Python avec expérience en SQL.',
  'Vous maîtrisez Python et SQL et vous avez trois ans d’expérience chez un éditeur de logiciels.',
  'Buscamos un ingeniero de datos con experiencia en Python y SQL para nuestro equipo.',
  'Cerchiamo uno sviluppatore Java con esperienza in Spring e SQL a Milano.',
  'Procuramos um engenheiro de dados com experiência em Python e SQL em Lisboa.',
  'Wij zoeken een data engineer met ervaring in Python en SQL voor ons team in Utrecht.',
  'Vi söker en dataingenjör med erfarenhet av Python och SQL till vårt team i Stockholm.',
  'Poszukujemy inżyniera danych ze znajomością Python i SQL do naszego zespołu w Krakowie.',
])('%j does not read as English', (text) => {
  expect(codesOf(text)).toEqual(['text.not-english']);
});

test.each([
  'Python, SQL, Docker, Kubernetes, AWS',
  'Senior Java Developer, Berlin. Java, Spring Boot, Hibernate, Kafka, PostgreSQL, Docker.',
  'Data Engineer at Gesellschaft für Messtechnik und Prüfung: Python, SQL, Airflow, Spark, Kafka',
  'Anna von der Heide, Los Angeles. Python, SQL, Java, Kotlin, Docker, Kubernetes, Terraform.',
  'Apply at https://jobs.example.de/stellen/daten-ingenieur-fuer-python-und-sql?quelle=seite Data Engineer Python SQL',
  'Join our team de facto as an analyst du jour who has worked with SQL and Python before.',
])('%j reads as English', (text) => {
  expect(codesOf(text)).not.toContain('text.not-english');
});
