/** Names of invented people of four groups, 50 each, and names that are skills as well. */
const GIVEN: readonly (readonly [given: string, family: string])[] = [
  [
    'Anna Ingrid Maeve Freya Sigrid Oonagh Hedwig Astrid Greta Elsbeth Lars Sven Declan Otto Ruairi Anders Hugo Emil Gustav Niall Matilda Beatrix Rosalind Imogen Harriet',
    'Lindqvist Murphy Schneider Hansen Whitmore',
  ],
  [
    'Amara Ngozi Temitope Abena Wanjiru Zanele Adaeze Folasade Makena Thandiwe Chidi Kwame Olumide Tendai Sipho Babajide Kofi Jabari Emeka Lwazi Latoya Deshawn Keisha Malik Tanisha',
    'Okafor Mensah Adeyemi Dlamini Washington',
  ],
  [
    'Priya Ananya Mei Yuki Jiwoo Linh Sakura Aisha Fatima Leila Arjun Rohan Wei Haruto Minjun Minh Kenji Omar Hassan Reza Lakshmi Xiulan Noor Zainab Ravi',
    'Sharma Chen Tanaka Nguyen Haddad',
  ],
  [
    'Lucia Valentina Camila Ximena Paloma Esperanza Marisol Catalina Guadalupe Rocio Mateo Santiago Joaquin Alejandro Rafael Thiago Emiliano Diego Ignacio Cristobal Beatriz Fernanda Paulo Renata Tomas',
    'Garcia Rodriguez Silva Mendoza Herrera',
  ],
];

export const GROUPS: readonly (readonly string[])[] = GIVEN.map(([given, family]) => {
  const families = family.split(' ');
  return given
    .split(' ')
    .flatMap((name, index) => [`${name} ${families[index % 5]!}`, `${name} ${families[(index + 2) % 5]!}`]);
});

const SKILLS =
  'Ruby Julia Jenkins Cassandra Pascal Ada Swift Java Scala Jade Dart Crystal Elm Haskell Perl Kotlin Apache Hadley Django Flask Pandora Athena Apollo Hudson Travis Chef Salt Vault Nomad Packer Consul Argo Helm Rook Istio Celery Ember Phoenix Spring Aurora Neptune Redshift Oracle Sage Epic Lotus Delphi Erlang Lisp Clojure Groovy Puppet Maya Sketch Figma Jasmine Jest Mocha Gatsby Hugo Rust Go';

/** Sixty and more names that are skills as well. */
export const SKILL_NAMES: readonly string[] = SKILLS.split(' ').map((name, index) =>
  index % 3 === 2 ? `Morgan ${name}` : `${name} ${['Holloway', 'Marchetti', 'Osei', 'Lund'][index % 4]!}`,
);
