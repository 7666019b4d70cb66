### Les objectifs du Pacte mondial pour des migrations sûres, ordonnées et régulières, dans les termes officiels de la
### résolution A/RES/73/195, paragraphe 16.

objective-1 = Collecter et utiliser des données précises et ventilées qui serviront à l’élaboration de politiques fondées sur la connaissance des faits
objective-2 = Lutter contre les facteurs négatifs et les problèmes structurels qui poussent des personnes à quitter leur pays d’origine
objective-3 = Fournir dans les meilleurs délais des informations exactes à toutes les étapes de la migration
objective-4 = Munir tous les migrants d’une preuve d’identité légale et de papiers adéquats
objective-5 = Faire en sorte que les filières de migration régulière soient accessibles et plus souples
objective-6 = Favoriser des pratiques de recrutement justes et éthiques et assurer les conditions d’un travail décent
objective-7 = S’attaquer aux facteurs de vulnérabilité liés aux migrations et les réduire
objective-8 = Sauver des vies et mettre en place une action internationale coordonnée pour retrouver les migrants disparus
objective-9 = Renforcer l’action transnationale face au trafic de migrants
objective-10 = Prévenir, combattre et éliminer la traite de personnes dans le cadre des migrations internationales
objective-11 = Gérer les frontières de manière intégrée, sûre et coordonnée
objective-12 = Veiller à l’invariabilité et à la prévisibilité des procédures migratoires pour assurer des contrôles, des évaluations et une orientation appropriés
objective-13 = Ne recourir au placement en rétention administrative des migrants qu’en dernier ressort et chercher des solutions de rechange
objective-14 = Renforcer la protection, l’assistance et la coopération consulaires tout au long du cycle migratoire
objective-15 = Assurer l’accès des migrants aux services de base
objective-16 = Donner aux migrants et aux sociétés des moyens en faveur de la pleine intégration et de la cohésion sociale
objective-17 = Éliminer toutes les formes de discrimination et encourager un débat public fondé sur l’analyse des faits afin de faire évoluer la manière dont les migrations sont perçues
objective-18 = Investir dans le perfectionnement des compétences et faciliter la reconnaissance mutuelle des aptitudes, qualifications et compétences
objective-19 = Créer les conditions permettant aux migrants et aux diasporas de contribuer pleinement au développement durable dans tous les pays
objective-20 = Rendre les envois de fonds plus rapides, plus sûrs et moins coûteux et favoriser l’inclusion financière des migrants
objective-21 = Coopérer en vue de faciliter le retour et la réadmission des migrants en toute sécurité et dignité, ainsi que leur réintégration durable
objective-22 = Mettre en place des mécanismes de portabilité des droits de sécurité sociale et des avantages acquis
objective-23 = Renforcer la coopération internationale et les partenariats mondiaux pour des migrations sûres, ordonnées et régulières
