### The objectives of the Global Compact for Safe, Orderly and Regular Migration, in their official short titles.
### Translators: take the wording of the resolution in your language (A/RES/73/195, paragraph 16) where there is one.

objective-1 = Collect and utilize accurate and disaggregated data as a basis for evidence-based policies
objective-2 = Minimize the adverse drivers and structural factors that compel people to leave their country of origin
objective-3 = Provide accurate and timely information at all stages of migration
objective-4 = Ensure that all migrants have proof of legal identity and adequate documentation
objective-5 = Enhance availability and flexibility of pathways for regular migration
objective-6 = Facilitate fair and ethical recruitment and safeguard conditions that ensure decent work
objective-7 = Address and reduce vulnerabilities in migration
objective-8 = Save lives and establish coordinated international efforts on missing migrants
objective-9 = Strengthen the transnational response to smuggling of migrants
objective-10 = Prevent, combat and eradicate trafficking in persons in the context of international migration
objective-11 = Manage borders in an integrated, secure and coordinated manner
objective-12 = Strengthen certainty and predictability in migration procedures for appropriate screening, assessment and referral
objective-13 = Use migration detention only as a measure of last resort and work towards alternatives
objective-14 = Enhance consular protection, assistance and cooperation throughout the migration cycle
objective-15 = Provide access to basic services for migrants
objective-16 = Empower migrants and societies to realize full inclusion and social cohesion
objective-17 = Eliminate all forms of discrimination and promote evidence-based public discourse to shape perceptions of migration
objective-18 = Invest in skills development and facilitate mutual recognition of skills, qualifications and competences
objective-19 = Create conditions for migrants and diasporas to fully contribute to sustainable development in all countries
objective-20 = Promote faster, safer and cheaper transfer of remittances and foster financial inclusion of migrants
objective-21 = Cooperate in facilitating safe and dignified return and readmission, as well as sustainable reintegration
objective-22 = Establish mechanisms for the portability of social security entitlements and earned benefits
objective-23 = Strengthen international cooperation and global partnerships for safe, orderly and regular migration
